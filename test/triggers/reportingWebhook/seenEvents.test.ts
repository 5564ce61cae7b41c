import { receive } from "../../../running/runTrigger";
import { useFlow } from "../../useFlow";

const flow = useFlow();

const branch = async (id: unknown): Promise<string | undefined> => {
  const body = JSON.stringify({ event_id: id, metric: "sent" });
  const { status } = await flow.post({ body, headers: flow.signed(body) });
  expect(status).toBe(200);
  return flow.executions.at(-1)?.result?.branch;
};

const remembered = (): unknown => flow.flow.state.customerIoReportedEvents;

test("the same event a second time takes the branch Duplicate, and is answered 200", async () => {
  expect([await branch("a"), await branch("b"), await branch("a"), await branch("a")]).toEqual([
    "Event",
    "Event",
    "Duplicate",
    "Duplicate",
  ]);
  expect(remembered()).toEqual(["a", "b"]);
});

test("what other steps keep in the state of the flow stays", async () => {
  flow.flow.state = { mine: 1 };
  await branch("a");
  expect(flow.flow.state).toEqual({ mine: 1, customerIoReportedEvents: ["a"] });
});

test("the last 2000 ids are remembered, and the oldest is forgotten", async () => {
  const ids = Array.from({ length: 2000 }, (_, at) => `id-${at}`);
  flow.flow.state = { customerIoReportedEvents: ids };
  expect(await branch("id-0")).toBe("Duplicate");
  expect(await branch("new")).toBe("Event");
  expect(remembered()).toEqual([...ids.slice(1), "new"]);
  expect(await branch("id-1")).toBe("Duplicate");
  expect(await branch("id-0")).toBe("Event");
});

test("an event that failed is not remembered: its retry starts the flow", async () => {
  const body = JSON.stringify({ event_id: "a" });
  await flow.post({ body, headers: flow.signed(body, { key: "another key" }) });
  expect(await branch("a")).toBe("Event");
});

test("copies at the same moment both start the flow, as documented, and one of the two ids may be forgotten", async () => {
  const copies = ["a", "a", "b", "b"].map((id) => {
    const body = JSON.stringify({ event_id: id });
    return receive(flow.flow, { body, headers: flow.signed(body) });
  });
  const runs = await Promise.all(copies);
  expect(runs.map(({ result }) => result?.branch)).toEqual(["Event", "Event", "Event", "Event"]);
  expect([["a"], ["b"]]).toContainEqual(remembered());
});

test.each([undefined, null, "", 7, "x".repeat(101)])(
  "an event with the id %p is never a duplicate",
  async (id) => {
    expect([await branch(id), await branch(id)]).toEqual(["Event", "Event"]);
    expect(remembered()).toBeUndefined();
  },
);

test("a state that somebody else wrote does no harm", async () => {
  flow.flow.state = { customerIoReportedEvents: "a" };
  expect([await branch("a"), await branch("a")]).toEqual(["Event", "Duplicate"]);
});

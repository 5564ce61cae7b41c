import { createHash } from "node:crypto";
import component from "../../src";
import { appPace } from "../../src/client/pace";
import { useSandbox } from "../useSandbox";

const start = 1_795_000_000;
const cio = useSandbox({ now: () => start });

const polling = Object.values(component.triggers).filter((trigger) => "isPollingTrigger" in trigger);

const inputsOf: Record<string, Record<string, unknown>> = { newSegmentMembers: { segmentId: "7" } };

test.each(polling.map(({ key }) => key))("%s gives nothing in its first run", async (key) => {
  await cio.run("identify", { id: "ada" });
  await cio.run("addToSegment", { segmentId: "7", ids: ["ada"] });
  await cio.run("exportPeople", {
    filter: { attribute: { field: "plan", operator: "exists" } },
    wait: "false",
  });
  expect(await cio.flow(key, inputsOf[key]).poll()).toEqual([]);
});

const perform = (inputs: Record<string, unknown>, context: Record<string, unknown> = {}, payload = {}) =>
  component.triggers.newActivity?.perform(
    { logger: cio.log.logger, instanceState: {}, ...context } as never,
    { startedAt: new Date(start * 1000).toISOString(), ...payload } as never,
    inputs as never,
  );

test("the flow gets the list as body.data; the rest of what the platform handed over stays", async () => {
  const instanceState = {};
  const payload = { headers: { "x-schedule": "1" }, executionId: "execution" };
  await perform({ cioConnection: cio.connection() }, { instanceState });
  cio.sandbox.happen({ name: "signed_up" });
  const result = await perform({ cioConnection: cio.connection() }, { instanceState }, payload);
  expect(result).toMatchObject({
    resultType: "completed",
    payload: { ...payload, body: { contentType: "application/json", data: [{ name: "signed_up" }] } },
  });
  expect(Object.keys(result ?? {}).sort()).toEqual(["payload", "resultType"]);
});

test("nothing new starts nothing", async () => {
  expect(await perform({ cioConnection: cio.connection() })).toMatchObject({
    resultType: "polled_no_changes",
    payload: { body: { data: [] } },
  });
});

test("a flow may take the items one at a time, or so many at a time as it says", () => {
  for (const trigger of polling) {
    expect(trigger).toMatchObject({ triggerResolverSupport: "valid", triggerResolverDefaultBatchSize: 1 });
    const result = { payload: { body: { data: [1, 2, 3] } } };
    expect(trigger.resolveTriggerItems?.({} as never, result as never)).toEqual([1, 2, 3]);
  }
});

test("without a connection or an App API key nothing is asked for", async () => {
  await expect(perform({})).rejects.toThrow("Connection: is required");
  await expect(perform({ cioConnection: cio.connection({ appApiKey: "" }) })).rejects.toThrow(
    "App API Key: is missing on the connection; the App API needs it",
  );
  expect(cio.requests).toEqual([]);
});

test("other inputs begin anew, and the log says so; the same inputs in other words go on", async () => {
  const flow = cio.flow("newActivity", { activityTypes: "event, page" });
  await flow.poll();
  cio.sandbox.happen({ name: "order_placed" });
  flow.configure({ activityTypes: ["event", " page "] });
  expect(await flow.poll()).toHaveLength(1);
  expect(cio.log.at("info")).toEqual([]);
  cio.sandbox.happen({ type: "page", name: "/" });
  flow.configure({ activityTypes: "page" });
  expect(await flow.poll()).toEqual([]);
  expect(cio.log.at("info")).toEqual(["New Activity: the inputs are others than before, so it begins anew"]);
  cio.sandbox.happen({ type: "page", name: "/shop" });
  expect(await flow.poll()).toMatchObject([{ name: "/shop" }]);
});

test("the platform may hand the inputs over in any order", async () => {
  const instanceState = {};
  const activityTypes = ["event"];
  const activityName = "order_placed";
  const cioConnection = cio.connection();
  await perform({ cioConnection, activityTypes, activityName }, { instanceState });
  cio.sandbox.happen({ name: "order_placed" });
  const result = await perform({ activityName, cioConnection, activityTypes }, { instanceState });
  expect(result).toMatchObject({ payload: { body: { data: [{ name: "order_placed" }] } } });
});

test("a run reads the list of a busy minute, and leaves room for others when that takes many requests", async () => {
  const key = createHash("sha256").update(`Bearer ${cio.account.appApiKey}`).digest("hex");
  const waits = () =>
    appPace(key, { method: "GET", path: "/v1/activities", patient: true })
      .turn(AbortSignal.abort())
      .then(
        () => false,
        () => true,
      );
  const flow = cio.flow("newActivity", { activityTypes: "event" });
  await flow.poll();
  for (let at = 0; at < 9; at += 1) cio.sandbox.happen();
  cio.sandbox.shortPages(1);
  expect(await flow.poll()).toHaveLength(9);
  expect(await waits()).toBe(true);
});

describe("a run asks 200 times at most", () => {
  // No turn is waited for: time passes while somebody looks at the clock.
  beforeEach(() => {
    let now = performance.now();
    jest.spyOn(performance, "now").mockImplementation(() => {
      now += 1000;
      return now;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  /** As many activities as pages of a run: one request more is for deleted people. */
  const happened = async (activities: number) => {
    const flow = cio.flow("newActivity");
    await flow.poll();
    for (let at = 0; at < activities; at += 1) cio.sandbox.happen();
    cio.sandbox.shortPages(1);
    cio.requests.length = 0;
    return flow;
  };

  test("and gives what they hold", async () => {
    const flow = await happened(199);
    expect(await flow.poll()).toHaveLength(199);
    expect(cio.requests).toHaveLength(200);
  });

  test("and fails instead of giving a part, which the next run does not lose", async () => {
    const flow = await happened(200);
    await expect(flow.poll()).rejects.toThrow("has more that is new than 200 requests can read");
    expect(cio.requests).toHaveLength(200);
    cio.sandbox.shortPages(100);
    expect(await flow.poll()).toHaveLength(200);
  });
});

test("a time of the platform that cannot be read is taken for now", async () => {
  const instanceState = {};
  const given = async (startedAt: unknown): Promise<unknown> => {
    const result = await perform({ cioConnection: cio.connection() }, { instanceState }, { startedAt });
    return result?.payload.body.data;
  };
  expect(await given("soon")).toEqual([]);
  for (const [name, startedAt] of Object.entries({ first: undefined, second: "soon", third: null })) {
    cio.sandbox.happen({ name });
    expect(await given(startedAt)).toMatchObject([{ name }]);
  }
});

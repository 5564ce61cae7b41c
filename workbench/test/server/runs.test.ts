import type { Ended, Holds, Sent, Start, Told } from "../../wire";
import { useServer } from "../useServer";

const server = useServer();

const holdsOf = (told: Told[]): Holds => {
  const [one] = told.filter((each) => each.type === "holds");
  if (!one) throw new Error("nothing was told of what is held");
  return one.holds;
};

const endOf = (told: Told[]): Ended => {
  const [one] = told.filter((each) => each.type === "ended");
  if (!one) throw new Error("it did not end");
  return one;
};

const track = { id: "ada", eventName: "order_placed", retryDelayMS: "1", useExponentialBackoff: "false" };

test.each([
  ["as it should", [200]],
  ["503 twice", [503, 503, 200]],
  ["drops", ["ECONNRESET", 200]],
  ["429", [429, 200]],
  ["slow", [200]],
  ["half", ["ECONNRESET", 200]],
])("asked to answer %s, the sandbox does, and the event is stored once", async (fault, expected) => {
  const told = await server.told({ step: "track", inputs: track, fault });
  const answers = told.flatMap((one) => (one.type === "answered" ? [one.status ?? one.code] : []));
  expect(answers).toEqual(expected);
  expect(server.sandbox.person("ada")?.events).toHaveLength(1);
});

/** What is said of the attempts beside what was answered. */
const notesOf = (told: Told[]) =>
  told.flatMap((one) => (one.type === "answered" ? [[one.status ?? one.code, one.note]] : []));

test("at each attempt stands what the sandbox made of it: what hit it, or that it had no effect", async () => {
  const told = await server.told({ step: "track", inputs: track, fault: "503 twice" });
  expect(notesOf(told)).toEqual([
    [503, "carried out, then failed"],
    [503, "duplicate event id: no effect"],
    [200, "duplicate event id: no effect"],
  ]);
});

test("of many requests at the same time, those that a fault hit say so, and the one that does nothing", async () => {
  const names = ["ada", "grace", "joan", "mary"];
  const records = JSON.stringify([...names.map((id) => ({ id })), { id: "ada", plan: "pro" }]);
  const inputs = { records, idField: "id", maxEntitiesPerRequest: "1", retryDelayMS: "1" };
  const notes = notesOf(await server.told({ step: "identifyMany", inputs, fault: "503 twice" }));
  expect(notes.filter(([, note]) => note !== undefined)).toEqual([
    [503, "carried out, then failed"],
    [503, "carried out, then failed"],
  ]);
  expect(notes.filter(([status]) => status === 503)).toHaveLength(2);
});

test("a fault that was not used up does not hit the next run", async () => {
  await server.told({ step: "identify", inputs: { id: "ada", maxRetries: "0" }, fault: "503 twice" });
  const next = await server.told({ step: "identify", inputs: { id: "ada" } });
  expect(next.flatMap((one) => (one.type === "answered" ? [one.status] : []))).toEqual([200]);
});

test("a run is told in order: that it begins, what is sent and answered, how it ends, what is held", async () => {
  const told = await server.told({ step: "identify", inputs: { id: "ada" } });
  expect(told.map(({ type }) => type)).toEqual(["begun", "sent", "answered", "ended", "holds"]);
});

test("runs at the same time are told their own requests each", async () => {
  const ids = ["ada", "grace", "joan", "mary"];
  const all = await Promise.all(ids.map((id) => server.told({ step: "identify", inputs: { id } })));
  const paths = all.map((told) =>
    told.filter((one): one is Sent => one.type === "sent").map(({ url }) => new URL(url).pathname),
  );
  expect(paths).toEqual(ids.map((id) => [`/api/v1/customers/${id}`]));
});

test("attempts of one request are told as one, those of another apart", async () => {
  const records = Array.from({ length: 6 }, (_, at) => ({ id: `person-${at}` }));
  const inputs = { records: JSON.stringify(records), idField: "id", maxEntitiesPerRequest: "2" };
  const told = await server.told({ step: "identifyMany", inputs, fault: "503 twice" });
  const sent = told.flatMap((one) => (one.type === "sent" ? [one.exchange] : []));
  const answered = told.flatMap((one) => (one.type === "answered" ? [one.exchange] : []));
  const first = told.flatMap((one) => (one.type === "sent" && one.attempt === 1 ? [one.exchange] : []));
  expect(answered.toSorted()).toEqual(sent.toSorted());
  expect(first).toEqual([1, 2, 3]);
  expect(sent).toHaveLength(first.length + 2);
});

test("what the last run changed is marked, and nothing else", async () => {
  const identify = (inputs: object) => server.told({ step: "identify", inputs: { ...inputs } });
  await identify({ id: "ada", customerData: [{ key: "plan", value: "free" }] });
  await identify({ id: "grace" });
  const { people } = holdsOf(await identify({ id: "ada", customerData: [{ key: "city", value: "London" }] }));
  const [ada] = people.shown;
  expect(people).toMatchObject({ total: 2, changed: 1 });
  expect(ada?.attributes.map(({ name, isNew }) => [name, isNew])).toEqual([
    ["plan", false],
    ["city", true],
  ]);
});

test("who was deleted is told by name", async () => {
  await server.told({ step: "identify", inputs: { id: "ada" } });
  expect(holdsOf(await server.told({ step: "destroy", inputs: { id: "ada" } })).gone).toEqual(["ada"]);
});

test("what was accepted without effect is told with the reason", async () => {
  const { silent } = holdsOf(await server.told({ step: "destroy", inputs: { id: "nobody" } }));
  expect(silent).toMatchObject({ changed: 1, shown: [{ title: "unknown person", detail: "nobody" }] });
});

test.each([
  ["objects", "identifyObject"],
  ["deliveries", "sendEmail"],
  ["broadcasts", "triggerBroadcast"],
  ["segments", "createManualSegment"],
] as const)("of %s, what %s makes is marked as new", async (kind, step) => {
  const { groups } = (await (await server.ask("/api/start")).json()) as Start;
  const shown = groups.flatMap(({ steps }) => steps).find(({ key }) => key === step);
  await server.told({ step: "identify", inputs: { id: "ada-1815" } });
  const section = holdsOf(await server.told({ step, inputs: { ...shown?.example } }))[kind];
  expect(section.changed).toBe(1);
  expect(section.shown[0]).toMatchObject({ isNew: true });
});

test("a failure is told with all that the error knows", async () => {
  server.sandbox.fail({ status: 503, times: 9, retryAfter: 0 });
  const { groups } = (await (await server.ask("/api/start")).json()) as Start;
  const send = groups.flatMap(({ steps }) => steps).find(({ key }) => key === "sendEmail");
  const { failure } = endOf(await server.told({ step: "sendEmail", inputs: { ...send?.example } }));
  expect(failure).toMatchObject({
    name: "CustomerIoError",
    status: 503,
    route: "POST /v1/send/email",
    attempts: 1,
    mayHaveBeenApplied: true,
  });
});

test("a mistake names the input that is meant", async () => {
  const { failure } = endOf(await server.told({ step: "track", inputs: { id: "ada" } }));
  expect(failure).toMatchObject({ name: "ValidationError", input: "eventName" });
});

test("the last runs are kept with what was typed; a reset empties the sandbox and not the history", async () => {
  await server.told({ step: "identify", inputs: { id: "ada" } });
  const held = (await (await server.ask("/api/reset", {})).json()) as Holds;
  const [last] = (await (await server.ask("/api/runs")).json()) as { inputs: object }[];
  expect(held.people.total).toBe(0);
  expect(last?.inputs).toEqual({ id: "ada" });
});

test("a file is handed over as bytes with its type", async () => {
  const told = await server.told({
    step: "rawRequest",
    inputs: {
      url: "/v1/forms/x/submit",
      method: "POST",
      formData: [{ key: "a", value: "1" }],
      fileData: [
        {
          key: "photo",
          value: { $file: { base64: Buffer.from("bytes").toString("base64"), contentType: "image/png" } },
        },
      ],
    },
  });
  expect(endOf(told)).toBeDefined();
  const body = server.sandbox.requests.at(-1)?.body.toString("latin1");
  expect(body).toContain("Content-Type: image/png\r\n\r\nbytes");
});

test("a step that there is not is refused", async () => {
  expect(await server.ask("/api/runs", { step: "constructor", inputs: {} })).toMatchObject({ status: 400 });
  expect(
    await server.ask("/api/triggers", { trigger: "constructor", inputs: {}, act: "poll" }),
  ).toMatchObject({
    status: 400,
  });
});

import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const withAppKey = () => ({ connection: { appApiKey: cio.account.appApiKey } });

type Inputs = Record<string, unknown>;

const run = (step: string, inputs: Inputs = {}) => cio.run(step, inputs, withAppKey());
const failure = (step: string, inputs: Inputs = {}) => cio.failure(step, inputs, withAppKey());

const everybody = { filter: { attribute: { field: "cio_id", operator: "exists" } } };

interface Outcome {
  finished: boolean;
  url: string | null;
  export: { id: number; status: string };
}

const fileAt = async (url: string | null): Promise<string> => (await fetch(url ?? "")).text();

beforeEach(async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com", plan: "pro" } });
});

test("Export People waits and gives the address of a file with the people", async () => {
  const {
    finished,
    url,
    export: made,
  } = (await run("exportPeople", {
    ...everybody,
    columns: ["plan"],
  })) as Outcome;
  expect({ finished, status: made.status }).toEqual({ finished: true, status: "done" });
  expect(await fileAt(url)).toMatch(/ada.*pro/);
  expect(cio.sandbox.exports()).toMatchObject([{ type: "customers" }]);
});

test("Export Deliveries exports what was sent", async () => {
  await run("sendEmail", { id: "ada", to: "ada@example.com", message: "1" });
  const { url } = (await run("exportDeliveries", { transactionalId: "1" })) as Outcome;
  expect(await fileAt(url)).toContain(cio.sandbox.deliveries()[0]?.id);
});

test("an export that takes longer than Maximum Wait gives its id, and Wait for Export goes on", async () => {
  cio.sandbox.takes({ export: 60 });
  const started = (await run("exportPeople", { ...everybody, maximumWait: "0" })) as Outcome;
  expect(started).toMatchObject({ finished: false, url: null, export: { status: "pending" } });
  cio.sandbox.pass(60);
  const { finished, url } = (await run("waitForExport", { exportId: started.export.id })) as Outcome;
  expect(finished).toBe(true);
  expect(await fileAt(url)).toContain("ada");
  expect(await run("getExportLink", { exportId: started.export.id })).toEqual({ url: expect.any(String) });
});

test.each([
  ["exportPeople", everybody, "filters"],
  ["exportDeliveries", { transactionalId: "1" }, "transactional_message_id"],
])("%s leaves Attributes out where there are none", async (key, inputs, only) => {
  await run("sendEmail", { id: "ada", to: "ada@example.com", message: "1" });
  await run(key, { ...inputs, columns: ["", " "], wait: "false" });
  expect(Object.keys(JSON.parse(String(cio.requests.at(-1)?.body)))).toEqual([only]);
});

test("without waiting it answers once the export is started", async () => {
  expect(await run("exportPeople", { ...everybody, wait: "false" })).toMatchObject({ finished: false });
  expect(cio.requests.filter(({ path }) => path.startsWith("/v1/exports/"))).toHaveLength(1);
});

test.each(["failed"] as const)("an export that %s is an error that keeps its id", async (state) => {
  cio.sandbox.spoil("export", { state });
  const error = await failure("exportPeople", everybody);
  const [made] = cio.sandbox.exports();
  expect(error).toMatchObject({ id: String(made?.id), mayHaveBeenApplied: false });
  expect(error.message).toContain(`export ${made?.id} failed`);
});

test("an export that may have been started says how to look, and is not started twice", async () => {
  cio.fail({ afterStoring: true, reset: true });
  const error = await failure("exportPeople", { ...everybody, ...atOnce });
  expect(cio.sandbox.exports()).toHaveLength(1);
  expect(error).toMatchObject({ mayHaveBeenApplied: true, attempts: 1 });
  expect(error.message).toContain("look with List Exports before it is sent again");
});

test("a failure while waiting keeps what was started", async () => {
  cio.fail({ match: { method: "GET" }, status: 403, times: 1 });
  const error = await failure("exportPeople", everybody);
  expect(error.message).toMatch(/Export \d+ was started: Wait for Export goes on waiting for it/);
});

test("Get Export says how far an export is", async () => {
  cio.sandbox.takes({ export: 60 });
  const { id } = ((await run("exportPeople", { ...everybody, wait: "false" })) as Outcome).export;
  expect(await run("getExport", { exportId: id })).toMatchObject({ export: { id, status: "pending" } });
  cio.sandbox.pass(60);
  expect(await run("getExport", { exportId: id })).toMatchObject({
    export: { id, status: "done", total: 1 },
  });
});

test("List Exports has none as an empty list, and all of them afterwards", async () => {
  expect(await run("listExports")).toEqual({ exports: [] });
  await run("exportPeople", everybody);
  expect(await run("listExports")).toMatchObject({ exports: [{ status: "done" }] });
});

test.each<[string, Inputs, RegExp]>([
  ["exportPeople", {}, /^Filter: is required/],
  ["exportDeliveries", {}, /^Newsletter ID: exactly one of/],
  ["exportDeliveries", { newsletterId: "1", campaignId: "2" }, /^Newsletter ID: exactly one of/],
  [
    "exportDeliveries",
    { campaignId: "1", from: "2026-11-02", until: "2026-11-01" },
    /^Until: is before From/,
  ],
  ["waitForExport", { exportId: "x" }, /^Export ID: must be a whole number/],
  ["waitForExport", { exportId: "1", maximumWait: "781" }, /^Maximum Wait \(s\): must be a whole number/],
])("%s with %j is refused before anything is sent", async (step, inputs, message) => {
  const before = cio.requests.length;
  expect((await failure(step, inputs)).message).toMatch(message);
  expect(cio.requests).toHaveLength(before);
});

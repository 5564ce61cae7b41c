import { useSandbox } from "../useSandbox";

const start = 1_795_000_000;
const cio = useSandbox({ now: () => start });

const day = 86_400;

/** Starts an export and does not wait for it. */
const startExport = async (): Promise<number> => {
  const filter = { attribute: { field: "plan", operator: "exists" } };
  const answer = await cio.run("exportPeople", { filter, wait: "false" });
  return (answer as { export: { id: number } }).export.id;
};

beforeEach(() => cio.sandbox.takes({ export: 600 }));

test("a flow starts with each export that was finished since the run before, done or failed", async () => {
  const flow = cio.flow("exportFinished");
  expect(await flow.poll()).toEqual([]);
  const done = await startExport();
  cio.sandbox.spoil("export");
  const failed = await startExport();
  expect(await flow.poll()).toEqual([]);
  cio.sandbox.pass(600);
  const items = (await flow.poll()) as { id: number; status: string }[];
  expect(new Map(items.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [done, "done"],
      [failed, "failed"],
    ]),
  );
  expect(await flow.poll()).toEqual([]);
});

test("what was finished before the first run does not start the flow; what was not yet, does", async () => {
  await startExport();
  cio.sandbox.pass(600);
  const late = await startExport();
  const flow = cio.flow("exportFinished");
  expect(await flow.poll()).toEqual([]);
  cio.sandbox.pass(600);
  expect(await flow.poll()).toMatchObject([{ id: late }]);
});

test("an export that is started and finished between two runs starts the flow, also the very first one", async () => {
  cio.sandbox.takes({ export: 0 });
  const flow = cio.flow("exportFinished");
  await flow.poll();
  const id = await startExport();
  expect(await flow.poll()).toMatchObject([{ id }]);
});

test("an export that takes days is not missed, however many were finished before it", async () => {
  cio.sandbox.takes({ export: 3 * day });
  const slow = await startExport();
  cio.sandbox.takes({ export: 0 });
  const flow = cio.flow("exportFinished");
  await flow.poll();
  cio.sandbox.pass(2 * day);
  await startExport();
  expect(await flow.poll()).toHaveLength(1);
  cio.sandbox.pass(day);
  expect(await flow.poll()).toMatchObject([{ id: slow }]);
  expect(await flow.poll()).toEqual([]);
});

test("downloading an export days later does not start the flow again", async () => {
  cio.sandbox.takes({ export: 0 });
  const flow = cio.flow("exportFinished");
  await flow.poll();
  const id = await startExport();
  await flow.poll();
  cio.sandbox.pass(3 * day);
  await startExport();
  expect(await flow.poll()).toHaveLength(1);
  await cio.run("getExportLink", { exportId: String(id) });
  expect(await flow.poll()).toEqual([]);
});

test("what a run keeps does not grow with the list", async () => {
  cio.sandbox.takes({ export: 0 });
  const flow = cio.flow("exportFinished");
  await flow.poll();
  for (let run = 0; run < 10; run += 1) {
    cio.sandbox.pass(2 * day);
    await startExport();
    expect(await flow.poll()).toHaveLength(1);
    expect(flow.kept.length).toBeLessThan(200);
  }
});

test.each([
  ["an answer without exports", {}, "gave no list of exports"],
  [
    "an export without a time",
    { exports: [{ id: 1, status: "done" }] },
    "gave an export without an id or a time",
  ],
])("%s is an error", async (_, body, why) => {
  const flow = cio.flow("exportFinished");
  cio.fail({ status: 200, body });
  await expect(flow.poll()).rejects.toThrow(`GET /v1/exports ${why}`);
  expect(flow.kept).toBe("{}");
});

import type { Step } from "../../running/component";
import type { Connection } from "../../running/connection";
import { overheard } from "../../running/overheard";
import { runStep } from "../../running/runStep";
import component from "../../src";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();
const connection = () => cio.connection() as Connection;

const identify = (typed: Record<string, string>) =>
  runStep(component.actions.identify as unknown as Step, typed, connection());

interface Said {
  url?: string;
  status?: number;
  attempt: number;
}

/** What is said while the work is done, request by request. */
const heard = async (work: () => Promise<unknown>): Promise<Said[]> => {
  const all: Said[] = [];
  await overheard((said) => all.push(said as Said), work);
  return all;
};

test("each request and each answer of the work is told, in their order", async () => {
  cio.fail({ status: 503 });
  expect(await heard(() => identify({ id: "ada", retryDelayMS: "0" }))).toMatchObject([
    { method: "PUT", url: `${cio.sandbox.us.url}/api/v1/customers/ada`, attempt: 1 },
    { status: 503, attempt: 1 },
    { method: "PUT", attempt: 2 },
    { status: 200, attempt: 2 },
  ]);
});

test("it is told although the step's debug log is off, and without a key", async () => {
  const said = JSON.stringify(await heard(() => identify({ id: "ada" })));
  expect(said).toContain("[redacted]");
  for (const key of [cio.account.apiKey, cio.account.siteId]) expect(said).not.toContain(key);
});

test("work at the same time is heard by its own listener alone, and each line once", async () => {
  const ids = Array.from({ length: 20 }, (_, at) => `person-${at}`);
  const all = await Promise.all(ids.map((id) => heard(() => identify({ id }))));
  expect(all.map((said) => said.flatMap(({ url }) => url?.split("/").at(-1) ?? []))).toEqual(
    ids.map((id) => [id]),
  );
});

test("work that nobody listens to is told to nobody", async () => {
  const said = await heard(async () => {});
  await identify({ id: "ada" });
  expect(said).toEqual([]);
  expect(cio.person("ada")).toBeDefined();
});

test("work within work is heard by the inner listener", async () => {
  const inner: Said[] = [];
  const outer = await heard(async () => {
    inner.push(...(await heard(() => identify({ id: "ada" }))));
  });
  expect([inner.length, outer.length]).toEqual([2, 0]);
});

test("how far a batch is, is told after each request: skipped records count", async () => {
  const records = [{ id: "ada" }, { id: "x".repeat(200) }, { id: "grace" }, { id: "joan" }];
  const typed = {
    records: JSON.stringify(records),
    idField: "id",
    onInvalidRecord: "skip",
    maxEntitiesPerRequest: "2",
    parallelRequests: "1",
  };
  const all: unknown[] = [];
  const step = component.actions.identifyMany as unknown as Step;
  await overheard(
    () => {},
    () => runStep(step, typed, connection()),
    (progress) => all.push(progress),
  );
  expect(all).toEqual([
    { settled: 3, total: 4 },
    { settled: 4, total: 4 },
  ]);
});

test("the work's result and its error are handed on", async () => {
  const listen = () => {};
  expect(await overheard(listen, async () => 7)).toBe(7);
  const failing = async () => {
    throw new Error("broken");
  };
  await expect(overheard(listen, failing)).rejects.toThrow("broken");
});

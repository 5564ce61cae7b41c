import type { Holds, Start } from "../../wire";
import { useServer } from "../useServer";

const own = useServer();
const other = useServer({ window: true });
const real = useServer({ real: true });

const startOf = async (server: typeof own): Promise<Start> =>
  (await server.ask("/api/start")).json() as Promise<Start>;

const holdsOf = async (server: typeof own): Promise<Holds | null> =>
  (await server.ask("/api/holds")).json() as Promise<Holds | null>;

test("the page is told where steps run, and of the connection's fields by label which are filled in", async () => {
  expect((await startOf(own)).place).toMatchObject({ kind: "own", name: "Sandbox", region: "US" });
  expect((await startOf(own)).place.filled).toEqual(
    expect.arrayContaining(["API Key", "Site ID", "App API Key"]),
  );
});

test("a sandbox of another process is no real account: it can be looked into, and asks nothing", async () => {
  expect((await startOf(other)).place.kind).toBe("sandbox");
  await other.told({ step: "identify", inputs: { id: "ada" } });
  expect(await holdsOf(other)).toMatchObject({ people: { total: 1 } });
});

test("faults are offered where they can be asked for alone", async () => {
  expect((await startOf(own)).faults.map(({ name }) => name)).toEqual([
    "as it should",
    "503 twice",
    "drops",
    "429",
    "slow",
    "half",
  ]);
  expect((await startOf(other)).faults).toEqual([]);
  expect((await startOf(real)).faults).toEqual([]);
});

test("a real account cannot be looked into, emptied or told to go wrong", async () => {
  expect(await holdsOf(real)).toBeNull();
  await real.told({ step: "identify", inputs: { id: "ada" }, agreed: {}, fault: "503 twice" });
  await real.ask("/api/reset", {});
  expect(real.sandbox.requests).toHaveLength(1);
  expect(real.sandbox.person("ada")).toBeDefined();
});

test("a trigger with a webhook needs the sandbox: nobody else reaches this machine", async () => {
  const answer = await real.ask("/api/triggers", { trigger: "reportingWebhook", act: "deploy", inputs: {} });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("needs the sandbox");
});

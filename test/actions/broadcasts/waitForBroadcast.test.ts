import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const run = (step: string, inputs: Record<string, unknown>) =>
  cio.run(step, { broadcastId: "8", ...inputs }, { connection: { appApiKey: cio.account.appApiKey } });

const someMissing = { audience: { configuration: "ids", values: { ids: ["ada", "nobody"] } } };

test("a broadcast that is processed gives its trigger and its errors", async () => {
  await cio.run("identify", { id: "ada" });
  const { id: triggerId } = (await run("triggerBroadcast", someMissing)) as { id: number };
  expect(await run("waitForBroadcast", { triggerId })).toMatchObject({
    finished: true,
    trigger: { id: triggerId, processed_at: expect.any(Number) },
    errors: [expect.stringContaining("nobody")],
  });
  expect(await run("getBroadcastErrors", { triggerId })).toMatchObject({
    errors: [expect.stringContaining("nobody")],
  });
});

test("when time is up it says so instead of failing", async () => {
  cio.sandbox.takes({ broadcast: 60 });
  const { id: triggerId } = (await run("triggerBroadcast", {})) as { id: number };
  expect(await run("waitForBroadcast", { triggerId, maximumWait: "0" })).toMatchObject({
    finished: false,
    trigger: { id: triggerId },
    errors: [],
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { signatureOf } from "../../sandbox/http/signature";
import { useReceiver } from "../sandbox/receiver";
import { builtPackage, environment, longBuild, root, step } from "./command";

jest.setTimeout(longBuild);

const receiver = useReceiver();

let sandbox: ChildProcess;
let printed = "";

/** The export lines of a region, as a shell would take them over. */
const exported = (region: "us" | "eu"): Record<string, string> => {
  const all = [...printed.matchAll(/^ {2}export (\w+)=(\S+)$/gm)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  return Object.fromEntries(region === "us" ? all.slice(0, all.length / 2) : all.slice(all.length / 2));
};

beforeAll(async () => {
  await builtPackage();
  sandbox = spawn(
    process.execPath,
    ["--import", "tsx", path.join("sandbox", "cli.ts"), "--webhook", receiver.url],
    {
      cwd: root,
      env: environment(),
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await new Promise<void>((resolve) => {
    sandbox.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes("Ctrl-C ends it.")) resolve();
    });
  });
});
afterAll(
  () =>
    new Promise((resolve) => {
      sandbox.once("exit", resolve);
      sandbox.kill();
    }),
);

test("with the lines that npm run sandbox prints, a step finds what the one before it left", async () => {
  await step(["identify", "id=ada", 'customerData={"plan":"pro"}'], exported("us"));
  const { code, stdout } = await step(["track", "id=ada", "eventName=order_placed"], exported("us"));
  expect(code).toBe(0);
  expect(stdout).toContain(`Track on the sandbox at ${exported("us").CUSTOMERIO_BASE_URL}\n`);
  expect(stdout).toMatch(/People in the sandbox now\n +id +ada\n +plan +"pro"\n +event +order_placed\n/);
});

test("what was accepted without effect is told of this step alone", async () => {
  const first = await step(["unsuppress", "id=nobody"], exported("us"));
  const second = await step(["deleteDevice", "id=nobody", "deviceId=x"], exported("us"));
  expect(first.stdout).toMatch(/without effect\n +not suppressed: +nobody\n\n/);
  expect(second.stdout).toContain("without effect");
  expect(second.stdout).not.toContain("not suppressed");
});

test("no other step runs before: what is there is the reader's", async () => {
  const { stdout } = await step(["destroy", "id=nobody"], exported("us"));
  expect(stdout).not.toContain("after Identify");
  expect(stdout).toMatch(/without effect\n +unknown person: +nobody\n/);
});

test("the workspace of the EU is another one", async () => {
  const { code, stdout } = await step(["identify", "id=grace"], exported("eu"));
  expect(code).toBe(0);
  expect(stdout).toMatch(/People in the sandbox now\n +id +grace\n/);
  expect(stdout).not.toContain("ada");
});

test("the address of --webhook is told what happens, signed with the key that was printed", async () => {
  const { CUSTOMERIO_BASE_URL = "", ...keys } = exported("us");
  const pair = Buffer.from(`${keys.CUSTOMERIO_SITE_ID}:${keys.CUSTOMERIO_API_KEY}`).toString("base64");
  const headers = { "content-type": "application/json", authorization: `Basic ${pair}` };
  const body = JSON.stringify({ unsubscribed: true });
  await fetch(`${CUSTOMERIO_BASE_URL}/api/v1/customers/eve`, { method: "PUT", headers, body });
  while (receiver.received.length === 0) await new Promise(setImmediate);
  const [told] = receiver.received;
  expect(told?.event).toMatchObject({ metric: "unsubscribed", data: { customer_id: "eve" } });
  const time = Number(told?.headers["x-cio-timestamp"]);
  expect(told?.headers["x-cio-signature"]).toBe(
    signatureOf(keys.CUSTOMERIO_WEBHOOK_SIGNING_KEY ?? "", time, told?.body ?? ""),
  );
});

test("a sandbox that has ended is told before anything is sent", async () => {
  const gone = { ...exported("us"), CUSTOMERIO_SANDBOX: "http://127.0.0.1:1/us" };
  const { code, stderr } = await step(["identify", "id=ada"], gone);
  expect(code).toBe(2);
  expect(stderr).toContain("start npm run sandbox and type its export lines again");
});

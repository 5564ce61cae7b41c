import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { ComponentTestHarness } from "@prismatic-io/spectral/dist/testing";
import { loadComponent } from "../../running/component";
import component from "../../src";
import { builtPackage, longBuild, root } from "../demo/command";
import { recordingLogger } from "../recordingLogger";
import { importedFile, stepInputs, stepsBefore } from "../stepInputs";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

jest.setTimeout(longBuild);
beforeAll(async () => expect(await builtPackage()).toMatchObject({ code: 0 }));

const isRaw = (step: string): boolean => step.startsWith("rawRequest");

const connection = () => cio.connection({ appApiKey: cio.account.appApiKey });

type Outcome = { data: unknown } | { error: string };

/** What a step of a package answers; an error as text: its stack would show the whole bundle, which is one line. */
const run = (of: typeof component, step: string, inputs: Record<string, unknown>): Promise<Outcome> =>
  new ComponentTestHarness(of)
    .action(step, { ...inputs, [isRaw(step) ? "connection" : "cioConnection"]: connection() }, {
      logger: recordingLogger().logger,
    } as never)
    .then(
      (result) => ({ data: result?.data }),
      (error: unknown) => ({ error: String(error) }),
    );

/** The kind of every value, whatever it is: ids and times differ from run to run. */
const shapeOf = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (_, value) =>
      value !== null && typeof value === "object" ? value : typeof value,
    ),
  );

/** An account with a person and an object, since what is read has to be there; and a message: its id is resolved. */
const seed = async (): Promise<string> => {
  cio.sandbox.reset();
  await run(component, "identify", { id: "ada", customerData: { email: "ada@example.com" } });
  await run(component, "identifyObject", { objectTypeId: "1", objectId: "acme" });
  cio.sandbox.publish(importedFile, "id,plan\nada,pro\n");
  cio.requests.length = 0;
  return cio.sandbox.deliver("ada");
};

/** The id of what the step before has made, in place of the one among the inputs. */
const madeIn = (inputs: Record<string, unknown>): Record<string, unknown> => {
  const { sandbox } = cio;
  const [made] = [...sandbox.exports(), ...sandbox.imports(), ...sandbox.broadcastTriggers()];
  const names = ["exportId", "importId", "triggerId"].filter((name) => name in inputs);
  return Object.fromEntries(names.map((name) => [name, made?.id]));
};

const aDelivery = "delivery";

/** What a step sends, and the shape of its answer. */
const outcomeOf = async (of: typeof component, step: keyof typeof stepInputs) => {
  const delivery = await seed();
  const before = stepsBefore[step];
  if (before) expect(await run(of, before, stepInputs[before])).not.toHaveProperty("error");
  const given: Record<string, unknown> = stepInputs[step];
  const answer = await run(of, step, {
    ...given,
    ...(given.deliveryId === aDelivery && { deliveryId: delivery }),
    ...(before && madeIn(given)),
  });
  expect(answer).not.toHaveProperty("error");
  const sent = cio.requests.map(({ method, path, rawHeaders, body }) => ({
    line: `${method} ${path.replace(delivery, aDelivery)}`,
    headers: rawHeaders,
    body: body.toString("utf8").replace(delivery, aDelivery),
  }));
  return { answer: shapeOf(answer), sent };
};

test("the built package describes itself as its source does", () => {
  expect(JSON.parse(JSON.stringify(loadComponent()))).toEqual(JSON.parse(JSON.stringify(component)));
});

test("every step has inputs to be run with, in test/stepInputs.ts", () => {
  expect(Object.keys(stepInputs).sort()).toEqual(Object.keys(component.actions).sort());
});

test.each(Object.keys(stepInputs) as (keyof typeof stepInputs)[])(
  "%s of the built package sends and answers what its source does",
  async (step) => {
    const built = await outcomeOf(loadComponent() as never, step);
    expect(built.sent).not.toHaveLength(0);
    expect(built).toEqual(await outcomeOf(component, step));
  },
);

test("the built package sends a form with a file", async () => {
  cio.fail({ status: 200, body: {} });
  const inputs = { url: "/v1/upload", method: "POST", bodyType: "multipart", fileData: { list: "ada" } };
  expect(await run(loadComponent() as never, "rawRequest", inputs)).toEqual({ data: {} });
  expect(cio.requests[0]?.body.toString("utf8")).toContain('name="list"; filename="list"');
});

/** Loads the package in a process of its own, runs a step, and prints what Node.js has loaded of itself before and after. */
const script = `
const [bundle, connection] = process.argv.slice(1);
const { identify } = require(bundle).default.actions;
const loaded = [...process.moduleLoadList];
const untouched = Object.fromEntries(identify.inputs.map((input) => [input.key, input.default ?? ""]));
const logger = { debug() {}, info() {}, warn() {}, error() {} };
identify
  .perform({ logger }, { ...untouched, id: "ada", cioConnection: JSON.parse(connection) })
  .then(() => process.stdout.write(JSON.stringify({ loaded, afterStep: process.moduleLoadList })));
`;

test("neither loading the package nor a step makes Node.js load its fetch", async () => {
  const bundle = path.join(root, "dist", "index.js");
  const args = ["-e", script, bundle, JSON.stringify(connection())];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(cio.person("ada")).toBeDefined();
  const { loaded, afterStep } = JSON.parse(stdout) as Record<"loaded" | "afterStep", string[]>;
  expect(loaded).toContain("NativeModule http");
  expect([...loaded, ...afterStep].filter((module) => module.includes("undici"))).toEqual([]);
});

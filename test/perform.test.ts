import { component, isConnectionError } from "@prismatic-io/spectral";
import { ComponentTestHarness } from "@prismatic-io/spectral/dist/testing";
import { CustomerIoError, ValidationError } from "../src/errors";
import { idType } from "../src/inputs/idType";
import { id } from "../src/inputs/person";
import { operation } from "../src/operation";
import { call, connect, toActions } from "../src/perform";
import { stepInputs } from "./stepInputs";
import { useSandbox } from "./useSandbox";

const cio = useSandbox();

const isOurs = (error: unknown): boolean =>
  error instanceof CustomerIoError || error instanceof ValidationError || isConnectionError(error);

const strange = ["null", "[]", "{}", '"text"', "5"];

/** What steps go on with, of another kind than it should be. */
const wrong = [
  ...[null, {}, 5].map((part) => ({ export: part, import: part, customers: part })),
  { export: { id: [] }, import: { id: {} }, customers: [null, 5, []], workspaces: [null, 5] },
  { import: { id: 1, state: "failed", error: { row: 7 } }, url: { href: "" }, id: null, errors: 5 },
].map((body) => JSON.stringify(body));

test.each([...strange, ...wrong])(
  "whatever is answered is the result of a step, or an error of the connector: %s",
  async (body) => {
    const offenders: string[] = [];
    for (const [action, inputs] of Object.entries(stepInputs)) {
      cio.sandbox.reset();
      cio.fail({ status: 200, body, times: 100 });
      const error = await cio.runWhole(action, { ...inputs, maximumWait: "0" }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error !== undefined && !isOurs(error)) offenders.push(`${action}: ${error}`);
    }
    expect(offenders).toEqual([]);
  },
  60_000,
);

test.each([
  ["exportPeople", "export", "List Exports"],
  ["exportDeliveries", "export", "List Exports"],
  ["importCsv", "import", undefined],
] as const)("%s that is answered with something else may have started one", async (action, name, look) => {
  for (const body of ["{}", `{"${name}": {}}`]) {
    cio.fail({ match: { method: "POST" }, afterStoring: true, status: 200, body });
    const error = await cio.failure(action, stepInputs[action]);
    expect(error).toMatchObject({ status: 200, attempts: 1, mayHaveBeenApplied: true });
    expect(error.message).toContain(
      `was answered with status 200, but not with JSON that has "${name}": the`,
    );
    if (look) expect(error.message).toContain(`look with ${look} before it is sent again`);
  }
});

test("people are not missing because the answer was something else", async () => {
  cio.fail({ body: "{}", times: 2 });
  expect(await cio.failure("getManyPeople", { ids: ["ada"] })).toMatchObject({
    status: 200,
    mayHaveBeenApplied: false,
  });
});

test("an id that repeats the key is not in the error of what was started", async () => {
  const { appApiKey } = cio.account;
  cio.fail({ match: { method: "POST" }, status: 200, body: { export: { id: appApiKey } } });
  const error = await cio.failure("exportPeople", stepInputs.exportPeople);
  expect(error.message).toContain("Export [redacted] was started");
  expect(JSON.stringify([error.message, error])).not.toContain(appApiKey);
});

/** Sends all that it is given. */
const echo = operation({
  label: "Echo",
  description: "Send every value of the form",
  docs: "https://docs.customer.io/integrations/api/track/#operation/identify",
  api: "track",
  route: "PUT /v1/customers/{id}",
  inputs: { id },
  options: { idType },
  body: (values) => values,
  example: {},
});

const harness = new ComponentTestHarness(
  component({
    key: "echo",
    display: { label: "Echo", description: "One step", iconPath: "icon.png" },
    actions: toActions({ echo }),
  }),
);

test("a body is made of the step's own inputs: no connection, no region, no HTTP settings", async () => {
  const settings = { region: "US", timeout: "5000", maxRetries: "0", debugRequest: "false" };
  const context = { logger: cio.log.logger } as never;
  await harness.action("echo", { cioConnection: cio.connection(), id: "ada", ...settings }, context);
  expect(cio.sent).toEqual({ id: "ada", idType: "automatic" });
});

test("who has no form asks with the settings of a form that nobody changed", async () => {
  const client = connect({ logger: cio.log.logger, debug: { enabled: true } }, cio.connection());
  await call(client, echo, { id: "ada", idType: "automatic" });
  const asked = cio.log.lines.find(({ text }) => text.includes("Customer.io request: PUT "));
  expect(asked?.text).toContain("attempt 1 of at most 4, waited 0 ms");
});

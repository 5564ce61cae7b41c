import { isConnectionError } from "@prismatic-io/spectral";
import { CustomerIoError, ValidationError } from "../src/errors";
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

import { type Component, loadComponent, type Step } from "../../running/component";
import { connectionOf } from "../../running/connection";
import { runStep } from "../../running/runStep";
import { builtPackage, longBuild } from "../demo/command";
import { useAccount } from "../demo/useAccount";

jest.setTimeout(longBuild);
let component: Component;
beforeAll(async () => {
  await builtPackage();
  component = loadComponent();
});

const account = useAccount();

const stepNamed = (key: string) => {
  const step = component.actions[key];
  if (!step) throw new Error(`no step ${key}`);
  return step;
};

const connection = (fields = {}) => {
  const { siteId, apiKey } = account.sandbox.account;
  return connectionOf(component, { siteId, apiKey, baseUrl: account.sandbox.us.url, ...fields });
};

test("runs at the same time list their own requests each", async () => {
  const ids = Array.from({ length: 20 }, (_, at) => `person-${at}`);
  account.sandbox.fail({ status: 503, times: 5 });
  const runs = await Promise.all(ids.map((id) => runStep(stepNamed("identify"), { id }, connection())));
  expect(runs.map(({ requests }) => [...new Set(requests.map(({ path }) => path))])).toEqual(
    ids.map((id) => [`/api/v1/customers/${id}`]),
  );
  expect(runs.flatMap(({ requests }) => requests)).toHaveLength(25);
  expect(runs.every(({ requests }) => requests.at(-1)?.status === 200)).toBe(true);
});

test("an error is part of the answer, with what it knows", async () => {
  account.sandbox.fail({ status: 400 });
  const { error, data, requests } = await runStep(stepNamed("identify"), { id: "ada" }, connection());
  expect(error).toMatchObject({ name: "CustomerIoError", status: 400, attempts: 1 });
  expect(data).toBeUndefined();
  expect(requests).toMatchObject([{ method: "PUT", status: 400 }]);
});

test("an input that is left out holds what its form holds", async () => {
  const lines: string[] = [];
  await runStep(stepNamed("identify"), { id: "ada", debugRequest: "true" }, connection(), (level, line) =>
    lines.push(`${level}: ${line}`),
  );
  expect(lines.join("\n")).toContain("debug: Customer.io request: PUT");
  expect(account.sandbox.person("ada")).toBeDefined();
});

test("the whole form is handed over: what was typed, else the default, else empty text, and the connection", async () => {
  const input = { label: "", type: "string" };
  const step: Step = {
    key: "echo",
    display: { label: "Echo", description: "Answer with what was handed over" },
    inputs: [
      { ...input, key: "typed", default: "a" },
      { ...input, key: "preset", default: "b" },
      { ...input, key: "empty" },
      { ...input, key: "cio", type: "connection" },
    ],
    performSafety: "SAFE",
    perform: async (_, params) => ({ data: params }),
  };
  const { data } = await runStep(step, { typed: "c", unknown: "d" }, connection());
  expect(data).toEqual({ typed: "c", preset: "b", empty: "", cio: connection() });
});

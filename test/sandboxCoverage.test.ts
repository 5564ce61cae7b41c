import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import * as registry from "../src/actions";
import * as dataSources from "../src/dataSources";
import type { Operation } from "../src/operation";
import { callsOf, type RegistryEntry, type Trigger } from "../src/perform";
import * as triggers from "../src/triggers";

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const paths: Record<Operation["api"], string> = { track: "/api", trackHost: "", app: "", beta: "/v1/api" };

/** The web page that Customer.io answers unknown paths and wrong methods with. */
const isUnknown = async ({ api, route }: Operation): Promise<boolean> => {
  const [method = "", template = ""] = route.split(" ");
  const { siteId, apiKey, appApiKey } = sandbox.account;
  const track = `Basic ${Buffer.from(`${siteId}:${apiKey}`).toString("base64")}`;
  const answer = await fetch(`${sandbox.us.url}${paths[api]}${template.replace(/\{\w+\}/g, "1")}`, {
    method,
    headers: { authorization: api.startsWith("track") ? track : `Bearer ${appApiKey}` },
  });
  return answer.status === 404 && (answer.headers.get("content-type") ?? "").includes("html");
};

test("the sandbox serves the route of every operation that a step, a dropdown or a trigger performs", async () => {
  const called = Object.entries<RegistryEntry>({ ...registry, ...dataSources }).map(
    ([key, entry]) => [key, callsOf(entry)] as const,
  );
  const triggered = Object.entries<Trigger>(triggers).map(([key, { calls }]) => [key, calls] as const);
  const operations = [...called, ...triggered].flatMap(([key, calls]) => calls.map((one) => ({ key, one })));
  const unknown = await Promise.all(
    operations.map(async ({ key, one }) =>
      (await isUnknown(one)) ? [`${key}: add ${one.route} to sandbox/`] : [],
    ),
  );
  expect(unknown.flat()).toEqual([]);
});

test("every step says which operations it performs, but for raw requests, which perform any", () => {
  const silent = Object.entries<RegistryEntry>(registry).filter(([, entry]) => callsOf(entry).length === 0);
  expect(silent.map(([key]) => key)).toEqual(["rawRequest", "rawRequestApp", "rawRequestBeta"]);
});

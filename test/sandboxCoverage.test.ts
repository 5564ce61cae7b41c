import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import * as registry from "../src/actions";
import type { Operation } from "../src/operation";

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const isOperation = (entry: object): entry is Operation => "route" in entry;

const paths: Record<Operation["api"], string> = { track: "/api", trackHost: "", app: "/v1", beta: "/v1/api" };

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

test("the sandbox serves the route of every operation", async () => {
  const operations = Object.entries<object>(registry).filter((entry): entry is [string, Operation] =>
    isOperation(entry[1]),
  );
  const unknown = await Promise.all(
    operations.map(async ([key, one]) =>
      (await isUnknown(one)) ? [`${key}: add ${one.route} to sandbox/`] : [],
    ),
  );
  expect(unknown.flat()).toEqual([]);
  expect(operations.length).toBeGreaterThan(3);
});

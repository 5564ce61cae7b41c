import { useFlow } from "../../useFlow";

const flow = useFlow();
const { cio } = flow;

const url = "https://hooks.example.com/trigger/flow-1";
const nearly = "has nearly the address of this flow, and is left as it is: if it leads here";

const logOf = async (endpoint: string, ours = url): Promise<string[]> => {
  const id = cio.sandbox.addWebhook({ name: "By hand", endpoint });
  expect((await flow.deploy({ url: ours })).error).toBeUndefined();
  expect(cio.sandbox.webhooks()).toMatchObject([
    { id, name: "By hand", endpoint },
    { name: "Prismatic: Acme / Bounces [instance-1 flow-1]", endpoint: ours },
  ]);
  return flow.log.at("warn");
};

test.each([
  ["a slash at its end", `${url}/`],
  ["a slash twice", "https://hooks.example.com//trigger/flow-1"],
  ["its host in capital letters", "https://HOOKS.example.com/trigger/flow-1"],
  ["its usual port", "https://hooks.example.com:443/trigger/flow-1"],
  ["a user and password", "https://user:pass@hooks.example.com/trigger/flow-1"],
  ["a query", `${url}?from=customerio`],
  ["a fragment", `${url}#flow`],
  ["http", "http://hooks.example.com/trigger/flow-1"],
])("a webhook with the flow's address and %s is left, and named in the log", async (_, endpoint) => {
  expect(await logOf(endpoint)).toEqual([expect.stringContaining(nearly)]);
});

test("the log shows no password of such an address", async () => {
  expect((await logOf("https://user:s3cret@hooks.example.com/trigger/flow-1")).join()).not.toContain(
    "s3cret",
  );
});

test.each([
  "https://hooks.example.com/trigger/flow-10",
  "https://hooks.example.com/trigger/FLOW-1",
  "https://hooks.example.com/trigger",
  "https://hooks.example.com:8443/trigger/flow-1",
  "https://example.com/trigger/flow-1",
])("a webhook for %s is none of the flow's business", async (endpoint) => {
  expect(await logOf(endpoint)).toEqual([]);
});

test("an endless row of slashes takes no longer than other text", async () => {
  const slashes = "/".repeat(1_000_000);
  expect(await logOf(`https://hooks.example.com/trigger/flow-1${slashes}x`)).toEqual([]);
});

test("a webhook for exactly the address is taken over beside one that is nearly so, which is named", async () => {
  const [exact, alike] = [url, `${url}/`].map((endpoint) =>
    cio.sandbox.addWebhook({ name: "By hand", endpoint }),
  );
  await flow.deploy({ url });
  expect(cio.sandbox.webhooks()).toMatchObject([
    { id: exact, name: "Prismatic: Acme / Bounces [instance-1 flow-1]" },
    { id: alike, name: "By hand" },
  ]);
  expect(flow.log.at("warn")).toEqual([expect.stringContaining(`webhook ${alike} "By hand"`)]);
});

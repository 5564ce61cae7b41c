import { deadlineAfter } from "../../deadlineAfter";
import { closeRealHosts, routeRealHosts } from "../../realHosts";
import { useFlow } from "../../useFlow";

const flow = useFlow();
const { cio } = flow;
const realHosts = { connection: { baseUrl: "" } };

beforeEach(() => routeRealHosts(cio.sandbox));
afterEach(() => {
  jest.restoreAllMocks();
  closeRealHosts();
});

const looks = () => cio.requests.filter(({ path }) => path === "/api/v1/accounts/region").length;

test("the deadline of a deploy ends the look for the region, which goes on for others", async () => {
  deadlineAfter("asked", 20);
  cio.fail({ match: { path: /region/ }, delay: 300 });
  const { error, requests } = await flow.deploy(realHosts);
  expect(error?.message).toContain("did not answer within 29 seconds");
  expect(new Set(requests.map(({ status }) => status))).toEqual(new Set([undefined]));
  expect(cio.sandbox.webhooks()).toEqual([]);

  expect((await flow.deploy(realHosts)).error).toBeUndefined();
  expect(cio.sandbox.webhooks()).toHaveLength(1);
  expect(looks()).toBe(1);
});

test("an account of the EU has its webhook there", async () => {
  const { siteId, apiKey, appApiKey } = cio.sandbox.euAccount;
  await flow.deploy({ connection: { baseUrl: "", siteId, apiKey, appApiKey } });
  expect(cio.sandbox.webhooks("eu")).toHaveLength(1);
  expect(cio.sandbox.webhooks("us")).toEqual([]);
});

import * as regions from "../../conform/checks/regions";
import { newVirtualClock } from "../../conform/clock";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox";
import { builtPackage, longBuild } from "../demo/command";
import { closeRealHosts, routeRealHosts } from "../realHosts";
import { conformed } from "./useConform";

jest.setTimeout(longBuild);

const clock = newVirtualClock(Date.now());
let sandbox: Sandbox;

beforeAll(async () => {
  await builtPackage();
  sandbox = await startSandbox({ now: () => Math.floor(clock.now() / 1000) });
  routeRealHosts(sandbox);
});
afterAll(async () => {
  closeRealHosts();
  await sandbox.close();
});

const names = Object.keys(regions);

test("the sandbox answers every question about the other region's hosts as it is expected to", async () => {
  const { code, printed } = await conformed(["--only", names.join(",")]);
  expect(printed).toMatch(/6 questions: 6 same, 0 different, 0 not asked$/);
  expect(code).toBe(0);
});

test.each([
  ["EU", "account", ["CUSTOMERIO_APP_API_KEY"]],
  ["US", "euAccount", ["CUSTOMERIO_APP_API_KEY"]],
  ["EU", "account", []],
] as const)(
  "with the region %s, keys of an account in the other one make nothing",
  async (region, which, without) => {
    sandbox.requests.length = 0;
    const { siteId, apiKey, appApiKey } = sandbox[which];
    const env = { CUSTOMERIO_SITE_ID: siteId, CUSTOMERIO_API_KEY: apiKey, CUSTOMERIO_APP_API_KEY: appApiKey };
    for (const name of without) delete (env as Record<string, string>)[name];
    const { code, complained } = await conformed(["--yes", "--only", "identifyCreates,destroyUnknown"], {
      env: { ...env, CUSTOMERIO_REGION: region },
      clock,
    });
    expect({ code, complained }).toEqual({
      code: 2,
      complained: `CUSTOMERIO_REGION: is ${region}, and the account is in the other region; leave it out to have the region found`,
    });
    expect(sandbox.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  },
);

test("with a region, keys that are not accepted are told with its hosts", async () => {
  const { code, complained } = await conformed(["--yes", "--only", "identifyCreates"], {
    env: { CUSTOMERIO_SITE_ID: "wrong-site", CUSTOMERIO_API_KEY: "wrong-key", CUSTOMERIO_REGION: "EU" },
    clock,
  });
  expect({ code, complained }).toEqual({
    code: 2,
    complained:
      "Customer.io does not accept the Site ID and API key at its hosts in the EU, which CUSTOMERIO_REGION names",
  });
});

test.each([
  ["US", "account", "EU"],
  ["EU", "euAccount", "US"],
] as const)("an account in the %s is asked at the host of the other region", async (_, which, other) => {
  const { siteId, apiKey, appApiKey } = sandbox[which];
  const { code, printed } = await conformed(["--yes", "--only", names.join(",")], {
    env: { CUSTOMERIO_SITE_ID: siteId, CUSTOMERIO_API_KEY: apiKey, CUSTOMERIO_APP_API_KEY: appApiKey },
    clock,
  });
  expect(printed).toContain(`lacks an account in the ${other}`);
  expect(printed).toMatch(/6 questions: 3 same, 0 different, 3 not asked$/);
  expect(code).toBe(0);
});

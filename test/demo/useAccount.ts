import { type Sandbox, startSandbox } from "../../sandbox/sandbox";

/** A sandbox that plays the real account: the commands reach it as they would reach Customer.io, by the environment. */
export const useAccount = () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.close());
  return {
    get sandbox() {
      return sandbox;
    },
    get variables() {
      const { siteId, apiKey } = sandbox.account;
      return {
        CUSTOMERIO_SITE_ID: siteId,
        CUSTOMERIO_API_KEY: apiKey,
        CUSTOMERIO_BASE_URL: sandbox.us.url,
      };
    },
  };
};

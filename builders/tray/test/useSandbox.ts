import { type Sandbox, startSandbox } from "../../../sandbox/sandbox";

/** What the kit hands to an operation: an account of the sandbox. */
export interface Context {
  auth?: unknown;
}

/** A sandbox for the tests of a file, fresh for each. */
export const useSandbox = () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());
  const user = () => {
    const { siteId, apiKey, appApiKey } = sandbox.account;
    return { site_id: siteId, api_key: apiKey, app_api_key: appApiKey, base_url: sandbox.us.url };
  };
  return {
    get sandbox() {
      return sandbox;
    },
    user,
    /** Forgets everything, and lets this context authenticate. */
    enter: (context: Context): void => {
      sandbox.reset();
      sandbox.renewKeys();
      context.auth = { authType: "TOKEN", authId: "", user: user(), app: {} };
    },
  };
};

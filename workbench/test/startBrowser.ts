import { serveBrowser } from "./browser";

/** Starts one browser for all test files. */
export default async (): Promise<void> => {
  const server = await serveBrowser();
  process.env.WORKBENCH_WS = server.wsEndpoint();
  Object.assign(globalThis, { workbenchBrowser: server });
};

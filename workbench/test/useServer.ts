import { readFileSync } from "node:fs";
import path from "node:path";
import { type Account, type Credentials, openAccount } from "../../demo/account";
import { loadComponent } from "../../running/component";
import { type Sandbox, startSandbox } from "../../sandbox/sandbox";
import { openWindow } from "../../sandbox/window";
import type { Catalogue } from "../server/form";
import { newToken, openWorkbench, type Workbench } from "../server/server";
import type { RunRequest, Told } from "../wire";

/**
 * The server of the page, a new one for each test, on any free port. `real`: an account of Customer.io, as far as it can tell.
 * `window`: a sandbox of another process, which lets it look inside.
 */
export const useServer = ({ real = false, window = false } = {}) => {
  const token = newToken();
  const catalogue = JSON.parse(
    readFileSync(path.join(__dirname, "..", "dist", "catalogue.json"), "utf8"),
  ) as Catalogue;
  const component = loadComponent();
  let elsewhere: Sandbox | undefined;
  let looking: Awaited<ReturnType<typeof openWindow>> | undefined;
  let account: Account;
  let workbench: Workbench;

  const credentials = async (): Promise<Credentials | undefined> => {
    if (!real && !window) return undefined;
    elsewhere = await startSandbox();
    if (window) looking = await openWindow(elsewhere);
    const { siteId, apiKey, appApiKey } = elsewhere.account;
    const windowUrl = looking && `${looking.url}/us`;
    return { siteId, apiKey, appApiKey, baseUrl: elsewhere.us.url, ...(windowUrl && { windowUrl }) };
  };
  beforeEach(async () => {
    account = await openAccount(component, await credentials());
    workbench = await openWorkbench({ component, catalogue, account }, token);
  });
  afterEach(async () => {
    await workbench.close();
    await account.close();
    await elsewhere?.close();
    await looking?.close();
  });

  const ask = (address: string, body?: unknown): Promise<Response> =>
    fetch(`${workbench.url}${address}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { "x-workbench": token, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  return {
    token,
    component,
    ask,
    /** All that is told of a run. */
    told: async (request: RunRequest): Promise<Told[]> => {
      const text = await (await ask("/api/runs", request)).text();
      return text
        .split("\n\n")
        .filter(Boolean)
        .map((message) => JSON.parse(message.slice("data: ".length)) as Told);
    },
    get url() {
      return workbench.url;
    },
    get port() {
      return workbench.port;
    },
    get listensOn() {
      return workbench.host;
    },
    get account() {
      return account;
    },
    /** Where requests arrive, also those to the real account. */
    get sandbox(): Sandbox {
      const sandbox = elsewhere ?? account.sandbox;
      if (!sandbox) throw new Error("there is no sandbox");
      return sandbox;
    },
  };
};

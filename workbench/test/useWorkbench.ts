import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { type Account, openAccount } from "../../demo/account";
import { loadComponent } from "../../running/component";
import type { Sandbox } from "../../sandbox/sandbox";
import type { Catalogue } from "../server/form";
import { openWorkbench, type Workbench } from "../server/server";

/** The workbench of a test file on any free port: a new page and an empty sandbox for each test. */
export const useWorkbench = (look: BrowserContextOptions = {}) => {
  const component = loadComponent();
  const token = randomBytes(24).toString("base64url");
  let browser: Browser;
  let account: Account;
  let workbench: Workbench;
  let page: Page;
  /** What the browser complains about, among it what the Content-Security-Policy refuses. */
  let complaints: string[] = [];
  /** All that came over the network. */
  let received: Promise<string>[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(process.env.WORKBENCH_WS ?? "");
    const file = path.join(__dirname, "..", "dist", "catalogue.json");
    const catalogue = JSON.parse(readFileSync(file, "utf8")) as Catalogue;
    account = await openAccount(component, undefined);
    workbench = await openWorkbench({ component, catalogue, account }, token);
  });
  beforeEach(async () => {
    account.sandbox?.reset();
    complaints = [];
    received = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...look });
    page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("response", (response) => received.push(response.text().catch(() => "")));
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await workbench.close();
    await account.close();
  });

  const open = async (step = "identify", form: object = {}): Promise<Page> => {
    const fragment = new URLSearchParams({ token, step, form: JSON.stringify(form) });
    await page.goto(`${workbench.url}/#${fragment}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  };

  return {
    component,
    token,
    open,
    /** Runs the step whose form is shown; resolves with the headline of the outcome. */
    run: async (): Promise<string> => {
      await page.getByRole("button", { name: "Run step" }).click();
      const headline = page.locator(".result.ok b, .result.bad b").first();
      await headline.waitFor();
      return headline.evaluate((shown) => shown.textContent ?? "");
    },
    received: async (): Promise<string> => (await Promise.all(received)).join("\n"),
    get page() {
      return page;
    },
    get url() {
      return workbench.url;
    },
    get port() {
      return workbench.port;
    },
    get account() {
      return account;
    },
    get sandbox(): Sandbox {
      if (!account.sandbox) throw new Error("the account is no sandbox of this process");
      return account.sandbox;
    },
    /** What the browser may complain about in this test. */
    forgive: () => {
      complaints = [];
    },
  };
};

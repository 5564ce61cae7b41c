import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { useServer } from "./useServer";

/** How long anything may take on a busy machine, in milliseconds. */
const longest = 15_000;

/** The workbench of a test file: a new page, a new server and an empty sandbox for each test. */
export const useWorkbench = (look: BrowserContextOptions = {}, kind: { real?: boolean } = {}) => {
  let browser: Browser;
  let page: Page;
  /** What the browser complains about, among it what the Content-Security-Policy refuses. */
  let complaints: string[] = [];
  /** All that came over the network. */
  let received: Promise<string>[] = [];

  beforeAll(async () => {
    browser = await chromium.connect(process.env.WORKBENCH_WS ?? "");
  });
  beforeEach(async () => {
    complaints = [];
    received = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...look });
    context.setDefaultTimeout(longest);
    page = await context.newPage();
    await page.addInitScript(() => {
      // The real one is shared by all test files, which run side by side.
      const clipboard = { writeText: async (text: string) => Object.assign(globalThis, { copied: text }) };
      Object.defineProperty(navigator, "clipboard", { value: clipboard });
    });
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
  });

  const server = useServer(kind); // ends after the page, which would complain

  const open = async (step = "identify", form: object = {}): Promise<Page> => {
    const fragment = new URLSearchParams({ token: server.token, step, form: JSON.stringify(form) });
    await page.goto(`${server.url}/#${fragment}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  };

  return {
    server,
    open,
    /** Like a machine so busy that the browser draws nothing: what waits for a frame waits for ever. Before `open`. */
    drawNothing: async (): Promise<void> => {
      await page.addInitScript(() => {
        globalThis.requestAnimationFrame = () => 0;
      });
    },
    /** Runs the step whose form is shown; resolves with the headline of the outcome. */
    run: async (): Promise<string> => {
      await page.getByRole("button", { name: "Run step" }).click();
      const headline = page.locator(".result.ok b, .result.bad b").first();
      await headline.waitFor({ state: "attached" }); // a narrow page may show the form
      return headline.evaluate((shown) => shown.textContent ?? "");
    },
    /** What was copied first. */
    copied: async (): Promise<string> => {
      const copied = await page.waitForFunction(() => (globalThis as { copied?: string }).copied);
      return String(await copied.jsonValue());
    },
    received: async (): Promise<string> => (await Promise.all(received)).join("\n"),
    get page() {
      return page;
    },
  };
};

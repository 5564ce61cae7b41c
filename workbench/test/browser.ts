import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium, type LaunchOptions } from "playwright-core";

const names = ["chromium", "chromium-headless-shell", "chromium-browser", "google-chrome"];

/** The first program of these names on the PATH. */
const onPath = (): string | undefined =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/** Chromium from npm, unpacked on its first use; with libraries of its own. Only for Linux on x64. */
const fromNpm = async (): Promise<LaunchOptions | undefined> => {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x"; // else it takes libraries that this machine may not have
  const { default: packed } = await import("@sparticuz/chromium");
  return { executablePath: await packed.executablePath() };
};

/** Only root may not have the sandbox of the browser. */
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const complete = ({ args = [], ...options }: LaunchOptions = {}): LaunchOptions => ({
  ...options,
  args: [...asRoot, ...args],
});

const help = `No Chromium was found: looked at WORKBENCH_BROWSER, for ${names.join(", ")} on the PATH, for Chrome and Edge
where they install themselves, and for @sparticuz/chromium, which is for Linux on x64.
Install one, such as with: sudo apt-get install --no-install-recommends chromium
or name one: WORKBENCH_BROWSER=/path/to/chromium npm run test:workbench`;

/**
 * Starts a Chromium as `launch` does it; the first that is found. Throws where there is none: a test that is left out
 * proves nothing.
 */
const launchFound = async <T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> => {
  const named = process.env.WORKBENCH_BROWSER || onPath();
  if (named) return launch(complete({ executablePath: named }));
  for (const channel of ["chrome", "msedge"])
    try {
      return await launch(complete({ channel }));
    } catch {
      // Not installed: the next one may be.
    }
  const packed = await fromNpm();
  if (packed) return launch(complete(packed));
  throw new Error(help);
};

export const openBrowser = () => launchFound((options) => chromium.launch(options));

/** A browser that others connect to: all test files share one. */
export const serveBrowser = () => launchFound((options) => chromium.launchServer(options));

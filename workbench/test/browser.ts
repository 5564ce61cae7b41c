import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium, type LaunchOptions } from "playwright-core";

const names = ["chromium", "chromium-headless-shell", "chromium-browser", "google-chrome"];

/** Where a browser is looked for. */
interface Machine {
  env: NodeJS.ProcessEnv;
  platform: string;
  arch: string;
}

/** The first program of these names on the PATH. */
const onPath = ({ env }: Machine): string | undefined =>
  (env.PATH ?? "")
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
const fromNpm = async ({ platform, arch }: Machine): Promise<LaunchOptions | undefined> => {
  if (platform !== "linux" || arch !== "x64") return undefined;
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
export const launchFound = async <T>(
  launch: (options: LaunchOptions) => Promise<T>,
  machine: Machine = process,
): Promise<T> => {
  const named = machine.env.WORKBENCH_BROWSER || onPath(machine);
  if (named) return launch(complete({ executablePath: named }));
  for (const channel of ["chrome", "msedge"])
    try {
      return await launch(complete({ channel }));
    } catch {
      // Not installed: the next one may be.
    }
  const packed = await fromNpm(machine);
  if (packed) return launch(complete(packed));
  throw new Error(help);
};

export const openBrowser = () => launchFound((options) => chromium.launch(options));

/** A browser that others connect to: all test files share one. */
export const serveBrowser = () => launchFound((options) => chromium.launchServer(options));

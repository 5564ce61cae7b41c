import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { credentialsFrom, openAccount } from "../demo/account";
import { exitWith } from "../demo/exitWith";
import { readOptions } from "../demo/options";
import { UsageError } from "../demo/usageError";
import { loadComponent } from "../running/component";
import type { Catalogue } from "./server/form";
import { newToken, openWorkbench } from "./server/server";

const help = `npm start -- [--port N] [--no-open]

Opens a page in the browser where every step of the built package can be tried: its form, its requests and what
Customer.io holds afterwards. It runs against a sandbox on this machine. With CUSTOMERIO_SITE_ID and
CUSTOMERIO_API_KEY set it runs on that account instead, and asks before anything is written.

  --port N    the port of the page (4280 without it, or any free one when that is taken)
  --no-open   print the address and open nothing
  --help      this text

Ctrl-C ends it.`;

/** Links to a step that are shared name it, so it is the same wherever it is free. */
const usualPort = 4280;

const portOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port: ${text} is not a port`);
};

const openers: Partial<Record<NodeJS.Platform, [command: string, ...args: string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** Opens the address; where there is nothing to open it with, it was printed. */
const openInBrowser = (address: string): void => {
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
};

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "EADDRINUSE";

const start = async (): Promise<number> => {
  const { values } = readOptions(process.argv.slice(2), {
    port: { type: "string" },
    "no-open": { type: "boolean" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const wanted = portOf(values.port);
  const component = loadComponent();
  const account = await openAccount(component, credentialsFrom(process.env));
  const catalogue = JSON.parse(
    readFileSync(path.join(__dirname, "dist", "catalogue.json"), "utf8"),
  ) as Catalogue;
  const token = newToken();
  const premises = { component, catalogue, account };
  const workbench = await openWorkbench(premises, token, wanted ?? usualPort).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    if (wanted !== undefined) throw new UsageError(`--port: ${wanted} is taken`);
    return openWorkbench(premises, token);
  });
  const address = `${workbench.url}/#token=${token}`;
  process.stdout.write(`The steps can be tried on ${account.place}:\n\n  ${address}\n\nCtrl-C ends it.\n`);
  // A step that still waits for an answer does not keep it alive.
  const end = (): never => process.exit(0);
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  if (!values["no-open"]) openInBrowser(address);
  return 0;
};

void exitWith(start);

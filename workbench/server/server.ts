import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { UsageError } from "../../demo/usageError";
import { offered } from "../../running/offered";
import type { Place, RunRequest, Start, Told, TriggerRequest } from "../wire";
import { shownFaults } from "./faults";
import { shownGroups } from "./form";
import { guard, headers } from "./guard";
import { kindOf, newRuns, type Premises } from "./runs";
import { hideIn, secretsOf } from "./secrets";
import { newTriggers } from "./triggers";

const page = path.join(__dirname, "..", "dist", "page");
const icon = path.join(__dirname, "..", "..", "assets", "icon.png");

/** The largest form that is taken, in bytes: a file of records stands in it. */
const largestForm = 200_000_000;

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

/** The files of the built page, read once: no path of a request ever meets the disk. */
const readAssets = (): Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }> =>
  new Map(
    readdirSync(path.join(page, "assets")).map((name) => [
      name,
      {
        bytes: new Uint8Array(readFileSync(path.join(page, "assets", name))),
        type: types[path.extname(name)] ?? "application/octet-stream",
      },
    ]),
  );

const placeOf = ({ account, component }: Premises): Place => {
  const { fields, key } = account.connection;
  const kind = kindOf(account);
  const region = fields.region === undefined || fields.region === "auto" ? "" : fields.region;
  const inputs = component.connections.find((one) => one.key === key)?.inputs ?? [];
  return {
    kind,
    name: kind === "real" ? "Real account" : "Sandbox",
    region: kind === "own" ? "US" : region,
    host: fields.baseUrl ? new URL(fields.baseUrl).host : "Customer.io",
    filled: inputs.filter((input) => (fields[input.key] ?? "") !== "").map(({ label }) => label),
  };
};

export interface Workbench {
  url: string;
  port: number;
  /** What it listens on. */
  host: string;
  close: () => Promise<void>;
}

/** New for each start: who has it may use the page. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** Serves the page for one account, on this machine alone. Port 0 is any free one. Rejects when the port is taken. */
export const openWorkbench = (premises: Premises, token: string, port = 0): Promise<Workbench> => {
  const { component, catalogue, account } = premises;
  const runs = newRuns(premises);
  const triggers = newTriggers(component, account);
  const hide = hideIn(secretsOf(account.connection));
  const assets = readAssets();
  const html = readFileSync(path.join(page, "index.html"), "utf8");
  const start: Start = {
    groups: shownGroups(component, catalogue),
    httpSettings: catalogue.httpSettings,
    place: placeOf(premises),
    faults: account.sandbox ? shownFaults : [],
  };
  const json = (context: Context, value: unknown) =>
    context.body(hide(JSON.stringify(value ?? null)), 200, { "content-type": "application/json" });

  const app = new Hono();
  app.use(headers());
  app.use(async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });
  app.use(guard(() => bound(), token));
  app.use(bodyLimit({ maxSize: largestForm }));
  app.onError((error, context) =>
    error instanceof UsageError
      ? context.text(error.message, 400)
      : context.text(hide(String(error.message)), 500),
  );

  app.get("/", (context) => context.html(html.replace("{nonce}", String(context.get("secureHeadersNonce")))));
  app.get("/icon.png", (context) =>
    context.body(new Uint8Array(readFileSync(icon)), 200, { "content-type": "image/png" }),
  );
  app.get("/assets/:name", (context) => {
    const asset = assets.get(context.req.param("name"));
    return asset ? context.body(asset.bytes, 200, { "content-type": asset.type }) : context.notFound();
  });

  app.get("/api/start", (context) => json(context, start));
  app.get("/api/holds", async (context) => json(context, await runs.holds()));
  app.get("/api/runs", (context) => json(context, runs.past));
  app.post("/api/reset", async (context) => {
    await triggers.reset();
    return json(context, await runs.reset());
  });
  app.post("/api/dropdowns/:key", async (context) => {
    const dropdown = component.dataSources[context.req.param("key")];
    if (!dropdown) return context.notFound();
    const entries = await offered(dropdown, account.connection).catch((error: Error) => error);
    return json(context, entries instanceof Error ? { error: entries.message } : { entries });
  });
  /** Writes down what is told as it happens; the answer ends when all of it is written. */
  const stream = (context: Context, work: (tell: (told: Told) => void) => Promise<void>) =>
    streamSSE(context, async (out) => {
      let written = Promise.resolve();
      await work((told) => {
        written = written.then(() => out.writeSSE({ data: hide(JSON.stringify(told)) }));
      });
      await written;
    });
  app.post("/api/triggers", async (context) => {
    const request = await context.req.json<TriggerRequest>();
    triggers.check(request);
    return stream(context, async (tell) => {
      await triggers.act(request, tell);
      const holds = await runs.holds();
      if (holds) tell({ type: "holds", holds });
    });
  });
  app.post("/api/runs", async (context) => {
    const request = await context.req.json<RunRequest>();
    const question = runs.question(request);
    return stream(context, async (tell) =>
      question ? tell({ type: "asked", question }) : runs.run(request, tell),
    );
  });

  const server = createAdaptorServer({ fetch: app.fetch });
  const bound = (): number => (server.address() as AddressInfo).port;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () =>
      resolve({
        url: `http://127.0.0.1:${bound()}`,
        port: bound(),
        host: (server.address() as AddressInfo).address,
        close: async () => {
          await triggers.reset();
          await new Promise<void>((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          });
        },
      }),
    );
  });
};

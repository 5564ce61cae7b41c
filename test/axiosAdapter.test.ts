import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getAdapter } from "axios";
import { http } from "../src/client/http";

/**
 * The client is axios: its tests run here with axios's own adapter for Node.js in the place of ours. These must fail,
 * and are why ours is there, beside the time that it takes.
 */
const reasons: Record<string, string> = {
  "a step goes on after an attempt that never stops answering": "its timeout watches for silence only",
  "no compressed answer is asked for": "it asks for compressed answers",
};

/** What ours does by itself. */
const asOurs = { maxRedirects: 0, proxy: false, transitional: { clarifyTimeoutError: true } } as const;

Object.assign(http.defaults, { ...asOurs, adapter: getAdapter("http") });

const met: string[] = [];
const ordinary = globalThis.test;

/** The exceptions of a file, run as its last tests: a step that is cut off may send again, and no other shall count that. */
const last: (() => void)[] = [];

const asNamed = (name: string, run: () => Promise<void>, milliseconds?: number): void => {
  if (!(name in reasons)) {
    ordinary(name, run, milliseconds);
    return;
  }
  met.push(name);
  last.push(() =>
    ordinary.failing(
      name,
      async () => {
        expect(reasons).toHaveProperty([name]); // a test that is cut off before its own has none
        await run();
      },
      2000,
    ),
  );
};
globalThis.test = Object.assign(asNamed, ordinary) as jest.It;

const folder = path.join(__dirname, "client");
const sending = readdirSync(folder)
  .filter((file) => file.endsWith(".test.ts"))
  .filter((file) => readFileSync(path.join(folder, file), "utf8").includes("useSandbox("));

for (const file of sending)
  describe(file, () => {
    require(path.join(folder, file));
    for (const register of last.splice(0)) register();
  });

ordinary("every exception is a test of the client", () => {
  expect(met.sort()).toEqual(Object.keys(reasons).sort());
});

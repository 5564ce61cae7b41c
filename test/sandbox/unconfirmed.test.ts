import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unconfirmed } from "../../sandbox/unconfirmed";

const folder = path.resolve(__dirname, "../../sandbox");

const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && file !== "unconfirmed.ts")
  .map((file) => ({ file, text: readFileSync(path.join(folder, file), "utf8") }));

const played = new Set(
  sources.flatMap(({ text }) => [...text.matchAll(/Unconfirmed: ([a-z0-9-]+)/g)].map(([, name]) => name)),
);

test("what the sandbox plays without proof is on the list, and all of the list is played", () => {
  expect([...played].sort()).toEqual(Object.keys(unconfirmed).sort());
});

test("no doubt stands in the code without its entry in the list", () => {
  const offenders = sources.filter(({ text }) =>
    /unconfirmed/i.test(text.replace(/Unconfirmed: [a-z0-9-]+/g, "")),
  );
  expect(offenders.map(({ file }) => file)).toEqual([]);
});

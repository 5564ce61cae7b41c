import { readFileSync } from "node:fs";
import path from "node:path";
import { builtPackage, demo, longBuild, root } from "./command";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The words alone: places and times differ from run to run. */
const words = (text: string): string =>
  text
    .replace(/\b\d+ ms\b/g, "... ms")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");

test("the picture in the README shows what the demo prints; npx tsx demo/picture.ts draws it anew", async () => {
  const picture = readFileSync(path.join(root, "demo", "demo.svg"), "utf8")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
  expect(words(picture)).toContain(words((await demo()).stdout));
});

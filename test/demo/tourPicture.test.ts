import { readFileSync } from "node:fs";
import path from "node:path";
import { tourPicture } from "../../demo/tourPicture";
import { loadComponent } from "../../running/component";
import { builtPackage, longBuild, root } from "./command";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

test("the picture in the README is what npm run picture draws, to the letter, whenever it is drawn", async () => {
  const picture = readFileSync(path.join(root, "demo", "demo.svg"), "utf8");
  expect(await tourPicture(loadComponent())).toBe(picture);
});

test("the picture shows the answers of the demo and that its expectations are met", async () => {
  const picture = await tourPicture(loadComponent());
  for (const shown of [
    "503, 503,",
    "POST /api/v1/customers/ada-1815/events",
    "✓",
    "Destroy removed the person.",
    "POST /trigger/demo, forged",
    "The forged one started nothing",
  ])
    expect(picture).toContain(shown);
  expect(picture).not.toMatch(/\d ms/);
});

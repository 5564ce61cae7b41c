import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { takePicture } from "../takePicture";

const largest = 300_000;

test("a picture is the same whenever it is taken, to the byte", async () => {
  const browser = await chromium.connect(process.env.WORKBENCH_WS ?? "");
  const [first, second] = [await takePicture(browser), await takePicture(browser)];
  await browser.close();
  expect(first.equals(second)).toBe(true);
});

test("the README shows the picture, which is small", () => {
  const root = path.resolve(__dirname, "..", "..");
  expect(readFileSync(path.join(root, "README.md"), "utf8")).toContain('src="workbench/workbench.png"');
  expect(readFileSync(path.join(root, "workbench", "workbench.png")).length).toBeLessThan(largest);
});

import { readFileSync } from "node:fs";
import { documentationFile, render } from "../docs/documentation";
import component from "../src";

test("documentation.md is what the definition says: npm run docs writes it", () => {
  const current = readFileSync(documentationFile, "utf8");
  expect(render(current)).toBe(current);
});

test("every action has a section", () => {
  const text = readFileSync(documentationFile, "utf8");
  const missing = Object.values(component.actions).filter(
    ({ display }) => !text.includes(`### ${display.label}\n`),
  );
  expect(missing.map(({ key }) => key)).toEqual([]);
});

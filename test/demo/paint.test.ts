import { stripVTControlCharacters } from "node:util";
import { painter, wantsColours } from "../../demo/paint";

test("a tone is nothing but colour around the text", () => {
  const painted = (["good", "bad", "strong", "weak"] as const).map((tone) => painter(true)(tone, "text"));
  expect(new Set(painted).size).toBe(4);
  expect(painted.map(stripVTControlCharacters)).toEqual(["text", "text", "text", "text"]);
  expect(painter(false)("bad", "text")).toBe("text");
});

test.each([
  ["a terminal with colours", { hasColors: () => true }, true],
  ["a terminal where NO_COLOR is set", { hasColors: () => false }, false],
  ["a file or a pipe", {}, false],
])("%s", (_, stream, wanted) => {
  expect(wantsColours(stream)).toBe(wanted);
});

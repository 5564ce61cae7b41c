import { wrapped } from "../../conform/wrapped";

test.each([
  ["words that fit stand in one line", "one two", 7, ["one two"]],
  ["a word that does not fit any more begins the next line", "one two", 6, ["one", "two"]],
  ["names of fields stay whole", "200 {one,two,three}", 8, ["200", "{one,", "two,", "three}"]],
  [
    "a name that is longer than a line is cut, and nothing of it lost",
    "abcdefgh,i",
    3,
    ["abc", "def", "gh,", "i"],
  ],
  ["a word as long as a line is one", "abc de", 3, ["abc", "de"]],
  ["what follows a long word stands behind its end", "abcdef gh", 5, ["abcde", "f gh"]],
  ["line ends and more than one blank are one blank", " one\n\ttwo  three ", 20, ["one two three"]],
  ["no text is one empty line", "", 5, [""]],
])("%s", (_, text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

test("a text without end is wrapped in linear time", () => {
  expect(wrapped("x".repeat(1_000_000), 36)).toHaveLength(Math.ceil(1_000_000 / 36));
});

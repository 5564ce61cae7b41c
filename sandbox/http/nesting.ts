const quote = 0x22;
const backslash = 0x5c;

/** "[" and "{", "]" and "}", in ASCII. */
const steps = new Map([
  [0x5b, 1],
  [0x7b, 1],
  [0x5d, -1],
  [0x7d, -1],
]);

const isEscaped = (json: Buffer, at: number): boolean => {
  let first = at;
  while (json[first - 1] === backslash) first -= 1;
  return (at - first) % 2 === 1;
};

/** Where the text that begins at `start` ends. Most of a long body is text, in which Node.js finds a quote at once. */
const endOfText = (json: Buffer, start: number): number => {
  let at = json.indexOf(quote, start);
  while (at >= 0 && isEscaped(json, at)) at = json.indexOf(quote, at + 1);
  return at < 0 ? json.length : at;
};

/** Whether JSON opens more brackets than it closed before, anywhere. JSON that is none gets any answer. */
export const isNestedDeeper = (json: Buffer, levels: number): boolean => {
  // A level takes two bytes, so that most bodies need no look.
  if (json.length <= 2 * levels) return false;
  let depth = 0;
  for (let at = 0; at < json.length && depth <= levels; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === quote) at = endOfText(json, at + 1);
    else depth += steps.get(byte) ?? 0;
  }
  return depth > levels;
};

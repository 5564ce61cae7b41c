import fc from "fast-check";
import { messageOf } from "../../src/client/envelopes";
import { isLinear } from "../growth";

const part = fc.constantFrom(
  ...[
    "<title",
    "<title>",
    "</title>",
    "<",
    ">",
    " ",
    "\n",
    "{",
    "[",
    '{"errors":[',
    "]",
    "}",
    '"',
    "\\",
    "0",
    "é",
  ],
);

test("no answer takes more than linear time to read", () => {
  const pages = fc.tuple(part, fc.array(part, { minLength: 1, maxLength: 4 }), part);
  fc.assert(
    fc.property(pages, ([start, parts, end]) => {
      const repeated = parts.join("");
      const linear = isLinear((size) => {
        const body = Buffer.from(`<${start}${repeated.repeat(size / repeated.length)}${end}`);
        return () => messageOf(body, (text) => text);
      }, repeated.length);
      expect(linear).toBe(true);
    }),
    { examples: [[["<title", ["<title"], "<"]]] },
  );
}, 60_000);

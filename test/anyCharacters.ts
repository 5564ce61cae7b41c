import fc from "fast-check";

/**
 * Text of any code points, halves of pairs among them. fast-check's own has a table of all of them made for every test
 * file, which takes longer than a hundred runs.
 */
export const anyCharacters = (length: { minLength?: number; maxLength: number }): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 0x10ffff }), length).map((points) => String.fromCodePoint(...points));

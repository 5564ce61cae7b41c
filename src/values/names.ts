/** What code writes where a value should be and is not. */
const leftOver = new Set(["undefined", "null", "NaN", "[object Object]"]);

/** The error of an input in which something stands that a value was to replace. */
export const notFilledIn = (found: string): string =>
  `was not filled in: ${found} stands where a value should be; map it again`;

/** The error of text that is nothing but such a word. */
export const whyLeftOver = (text: string): string | undefined => {
  const trimmed = text.trim();
  return leftOver.has(trimmed) ? notFilledIn(`the word ${trimmed}`) : undefined;
};

/** Printable ASCII without braces: nearly every name, and nothing is hidden in it. */
const plain = /^[\x20-\x7a|~]*$/;

const hasDoubleBraces = (text: string): boolean => {
  const opened = text.indexOf("{{");
  return opened >= 0 && text.includes("}}", opened + 2);
};

/** Line breaks and the like, which come with a copied cell or a broken file. */
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;

// Takes no place on a screen. Variation selectors and tags are left out: they end emoji and flags.
const invisible = String.raw`(?![\p{Variation_Selector}\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}`;
const invisibleFirst = new RegExp(String.raw`^[^\S\uFEFF]*(${invisible})`, "u");
const invisibleLast = new RegExp(String.raw`(${invisible})[^\S\uFEFF]*$`, "u");
const nothingVisible = /^[\s\p{Default_Ignorable_Code_Point}]*(\p{Default_Ignorable_Code_Point})\s*$/u;

/** "U+200B". */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** What a character is blamed for, in the order in which they are looked for. */
const hidden: readonly (readonly [RegExp, (code: string) => string])[] = [
  [control, (code) => `contains the control character ${code}; remove it`],
  [nothingVisible, (code) => `holds nothing but invisible characters such as ${code}`],
  [invisibleFirst, (code) => `begins with the invisible character ${code}; remove it`],
  [invisibleLast, (code) => `ends with the invisible character ${code}; remove it`],
];

/**
 * Why text cannot be the name or the identifier of somebody or something, or undefined when it can: Customer.io
 * would create a person called "undefined", and nobody could tell "ada" from one with a hidden character at its end.
 */
const whyNoName = (text: string): string | undefined => {
  const whyNot = whyLeftOver(text);
  if (whyNot !== undefined) return whyNot;
  if (plain.test(text) || text.trim() === "") return undefined; // whether it may be blank is another question
  if (hasDoubleBraces(text)) return notFilledIn("a placeholder in double braces");
  for (const [character, blame] of hidden) {
    const found = character.exec(text);
    if (found) return blame(codeOf(found[1] ?? found[0]));
  }
  return undefined;
};

/**
 * What a text is: the name of somebody or something; wording that Customer.io fills in, so that double braces are
 * meant; or a value, which may be anything.
 */
export type Holds = "name" | "wording" | "value";

const rules: Record<Holds, (text: string) => string | undefined> = {
  name: whyNoName,
  wording: whyLeftOver,
  value: () => undefined,
};

/** Why a text cannot be what it is meant to be, or undefined when it can. */
export const whyNot = (text: string, holds: Holds = "name"): string | undefined => rules[holds](text);

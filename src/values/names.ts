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

/** What takes no place on a screen, and what is among such characters where an emoji or a flag ends with one. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const endsEmoji = /[\p{Variation_Selector}\u{E0020}-\u{E007F}]/u;

/** A byte order mark is no blank here, as it is elsewhere in JavaScript: it is hidden. */
const blank = /[^\S\uFEFF]/;
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

// Character by character: an expression for the whole text would go back over it again and again, or run out of stack.

/** The first character that is no blank. */
const firstIn = (text: string): string => {
  for (const character of text) if (!blank.test(character)) return character;
  return "";
};

/** The last one. */
const lastIn = (text: string): string => {
  let end = text.length;
  while (end > 0 && blank.test(text.charAt(end - 1))) end -= 1;
  return [...text.slice(Math.max(0, end - 2), end)].at(-1) ?? ""; // it may be a pair of surrogates
};

const ifHidden = (character: string): string | undefined =>
  invisible.test(character) && !endsEmoji.test(character) ? character : undefined;

/** "U+200B". */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

type Find = (text: string) => string | undefined;

/** How a character is found and what it is blamed for, in the order in which they are looked for. */
const hidden: readonly (readonly [Find, (code: string) => string])[] = [
  [(text) => control.exec(text)?.[0], (code) => `contains the control character ${code}; remove it`],
  [
    (text) => (visible.test(text) ? undefined : lastIn(text)),
    (code) => `holds nothing but invisible characters such as ${code}`,
  ],
  [(text) => ifHidden(firstIn(text)), (code) => `begins with the invisible character ${code}; remove it`],
  [(text) => ifHidden(lastIn(text)), (code) => `ends with the invisible character ${code}; remove it`],
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
  for (const [find, blame] of hidden) {
    const character = find(text);
    if (character !== undefined) return blame(codeOf(character));
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

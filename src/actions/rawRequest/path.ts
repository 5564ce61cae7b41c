import { ValidationError } from "../../errors";
import { notFilledIn } from "../../values/names";
import { toText } from "../../values/text";

const label = "URL";

/** Stands in for the host while a path is taken apart; nothing is ever sent to it. */
const anyHost = "https://host.invalid";

const hexDigits = /^[\da-f]{2}$/i;

/** The text with its dots and slashes decoded, however often they are encoded: what is decoded may complete another. */
const decodeAll = (path: string): string => {
  const read: string[] = [];
  for (const character of path) {
    read.push(character);
    while (read.at(-3) === "%") {
      const digits = `${read.at(-2)}${read.at(-1)}`;
      if (!hexDigits.test(digits)) break;
      read.splice(-3, 3, String.fromCharCode(Number.parseInt(digits, 16)));
    }
  }
  return read.join("");
};

const hasDotSegment = (path: string): boolean =>
  decodeAll(path)
    .split(/[/\\]/)
    .some((segment) => segment === "." || segment === "..");

/** A name in braces, of a route or of a template. One that is meant is written with %7B and %7D. */
const hasPlaceholder = (path: string): boolean => /\{[^{}]*\}/.test(path);

const pathOf = (given: string): string => given.split("?", 1)[0] ?? "";

type Rule = [broken: (path: string) => boolean, why: string];

const rules: Rule[] = [
  [(path) => path === "" || /^\/(?:\?|$)/.test(path), "is empty"],
  [
    (path) => /^[a-z][a-z\d+.-]*:/i.test(path),
    "must be a path, not a whole address: the base URL is already included",
  ],
  [(path) => !path.startsWith("/"), "must start with /"],
  [(path) => /^\/[/\\]/.test(path), "must start with one slash: two name another host"],
  [(path) => path.includes("\\"), "must not contain a backslash"],
  [(path) => /\p{Cc}/u.test(path), "must not contain control characters such as line breaks or tabs"],
  [(path) => path.includes("#"), "must not contain #; write %23 if it is part of a name"],
  [
    (path) => /%(?![\da-f]{2})/i.test(path),
    "contains a % that is not part of an encoded character; write %25",
  ],
  [
    (path) => hasPlaceholder(pathOf(path)),
    `${notFilledIn("a name in braces")}, or write the braces as %7B and %7D`,
  ],
  [(path) => hasDotSegment(pathOf(path)), "must not contain the segments . or .."],
];

interface Base {
  /** The whole base URL in the US, for the form. */
  base: string;
  /** The path that the base URL ends with, which people repeat. */
  included: string;
  /** A right path. */
  example: string;
}

/**
 * What a user types as the path of a raw request; read, it is encoded and has its query. It stays on Customer.io and
 * below the base URL, whatever was typed.
 */
export const path = ({ base, included, example }: Base) => ({
  label,
  type: "string" as const,
  required: true,
  placeholder: example,
  comments: `The path only: the base URL (${base}) is already included. To call ${base}${example}, enter ${example}. An account in the EU is called at its EU address`,
  example,
  clean: (value: unknown): string => {
    const given = toText(label, value ?? "").trim();
    const refuse = (why: string) => new ValidationError(label, `${why}. A right one is ${example}`);
    for (const [broken, why] of rules) if (broken(given)) throw refuse(why);
    if (given.startsWith(`${included}/`))
      throw refuse(`must not start with ${included}: the base URL already ends with it`);
    const url = new URL(given, anyHost);
    if (url.origin !== anyHost) throw refuse("must be a path on Customer.io");
    return `${url.pathname}${url.search}`;
  },
});

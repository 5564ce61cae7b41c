import { ValidationError } from "../../errors";
import { toText } from "../../values/text";

/** Stands in for the host while a path is taken apart; nothing is ever sent to it. */
const anyHost = "https://host.invalid";

/** Dots, slashes and backslashes that are encoded, however often. */
const decodeDots = (path: string): string => {
  const decoded = path.replace(/%(?:2e|2f|5c|25)/gi, (code) => decodeURIComponent(code));
  return decoded === path ? path : decodeDots(decoded);
};

const hasDotSegment = (path: string): boolean =>
  decodeDots(path)
    .split(/[/\\]/)
    .some((segment) => segment === "." || segment === "..");

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
  [(path) => hasDotSegment(path.split("?")[0] ?? ""), "must not contain the segments . or .."],
];

/**
 * Checks what a user typed as the path of a raw request and returns it encoded, with its query. It stays on
 * Customer.io and below the base URL, whatever was typed. `included` is the part that the base URL ends with and
 * people repeat, `example` a right one for the error.
 */
export const readPath = (
  label: string,
  given: unknown,
  { included, example }: { included: string; example: string },
) => {
  const path = toText(label, given ?? "").trim();
  const refuse = (why: string) => new ValidationError(label, `${why}. A right one is ${example}`);
  for (const [broken, why] of rules) if (broken(path)) throw refuse(why);
  if (path.startsWith(`${included}/`))
    throw refuse(`must not start with ${included}: the base URL already ends with it`);
  const url = new URL(path, anyHost);
  if (url.origin !== anyHost) throw refuse("must be a path on Customer.io");
  return `${url.pathname}${url.search}`;
};

const queryText = (label: string, name: string, value: unknown): string =>
  typeof value === "boolean" ? String(value) : toText([label, name], value);

/** Adds query parameters to a path that may already have some. */
export const addQuery = (path: string, label: string, parameters: [string, unknown][]): string => {
  const added = parameters
    .filter(([, value]) => value !== undefined && value !== null)
    .map(
      ([name, value]) =>
        `${encodeURIComponent(toText(label, name))}=${encodeURIComponent(queryText(label, name, value))}`,
    )
    .join("&");
  if (added === "") return path;
  return `${path}${path.includes("?") ? (/[?&]$/.test(path) ? "" : "&") : "?"}${added}`;
};

import { codeOf, notFilledIn } from "./names";

/** The parser walks what is nested by recursion; nobody writes JSON as deep as this by hand. */
const deepest = 500;

/** Thrown to leave the parser at the first mistake: it would go on to the end, and to any depth. */
class Mistake extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
    readonly why: string,
  ) {
    super(why);
  }
}

/** What is around a mistake: the character that it begins with, the text behind it, the last character before it. */
interface Around {
  at: string;
  after: string;
  before: string;
}

/** What begins there that JSON does not know. */
const whyUnknownSymbol = ({ at, after, before }: Around): string => {
  if (at === "'") return "single quotes stand where JSON has double ones";
  if (/[“”„«»‘’]/.test(at)) return "quotes of a word processor stand where JSON has straight ones";
  if (/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(at)) return `${codeOf(at)} stands outside of quotes`;
  if (before === "") return "the text does not begin with { or [";
  if (before === '"' && !/[=;]/.test(at))
    return 'text follows quotes that end; quotes within text are written \\"';
  if (/[\p{P}\p{S}\p{Cs}]/u.test(at)) return "a sign stands outside of quotes that JSON does not know";
  return after.startsWith(":") ? "a name has no quotes" : "a value has no quotes";
};

/** Between two entries, or between the last one and the end. */
const betweenEntries = ({ at }: Around): string => {
  if (at === "}") return "a ] is missing";
  return at === "]" ? "a } is missing" : "a comma is missing";
};

/** What is missing, unless something is there that should not be. */
const orComma =
  (missing: string) =>
  ({ at, before }: Around): string =>
    before === "," && /[}\]]/.test(at) ? `a comma stands before ${at}` : missing;

/** JSON has no braces within braces without a name between them; templates have. */
const whyNoNameHere = (around: Around): string =>
  around.at === "{" && around.before === "{"
    ? `the input ${notFilledIn("a placeholder in double braces")}`
    : orComma("a name in double quotes is missing")(around);

const unfinishedNumber = () => "a number is not complete";

/** The parser's names for what can be wrong. */
const reasons: Record<string, (around: Around) => string> = {
  InvalidSymbol: whyUnknownSymbol,
  InvalidNumberFormat: unfinishedNumber,
  UnexpectedEndOfNumber: unfinishedNumber,
  PropertyNameExpected: whyNoNameHere,
  ValueExpected: orComma("a value is missing"),
  ColonExpected: () => "a colon is missing",
  CommaExpected: betweenEntries,
  CloseBraceExpected: () => "a } is missing",
  CloseBracketExpected: () => "a ] is missing",
  EndOfFileExpected: () => "more text follows the end of the JSON",
  InvalidCommentToken: () => "a comment begins, which JSON does not have",
  UnexpectedEndOfString: () => "quotes begin that do not end in the same line",
  InvalidUnicode: () => "text in quotes has a \\u without four digits",
  InvalidEscapeCharacter: () => "text in quotes has a single backslash; a backslash is written \\\\",
  InvalidCharacter: () => "text in quotes has a control character; a tab is written \\t",
};

/** Leaves the parser at the first mistake of text that is not JSON. */
const findMistake = (text: string): void => {
  // Loaded for text that is wrong alone: every run of a workflow waits for what is loaded with the steps.
  const { printParseErrorCode, visit } = require("jsonc-parser") as typeof import("jsonc-parser");
  let depth = 0;
  const enter = (_: number, __: number, line: number, column: number): void => {
    depth += 1;
    if (depth > deepest) throw new Mistake(line, column, `more than ${deepest} levels are nested`);
  };
  const leave = (): void => {
    depth -= 1;
  };
  visit(
    text,
    {
      onObjectBegin: enter,
      onArrayBegin: enter,
      onObjectEnd: leave,
      onArrayEnd: leave,
      onError: (code, offset, length, line, column) => {
        const around = {
          at: text.charAt(offset),
          after: text.slice(offset + length).trimStart(),
          before: text.slice(0, offset).trimEnd().slice(-1),
        };
        const why = around.at === "" ? undefined : reasons[printParseErrorCode(code)]?.(around);
        throw new Mistake(line, column, why ?? "the text ends too early");
      },
    },
    { disallowComments: true },
  );
};

/** What is wrong with text that is not JSON, and where; undefined when the parser would let it pass. */
export const jsonMistake = (text: string): string | undefined => {
  try {
    findMistake(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return `in line ${error.line + 1}, column ${error.column + 1}, ${error.why}`;
  }
};

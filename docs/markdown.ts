/** As much of Markdown as the documentation is made of. */

const cell = (text: unknown): string =>
  String(text ?? "")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");

const row = (...cells: unknown[]): string => `| ${cells.map(cell).join(" | ")} |`;

export const table = (head: string[], rows: unknown[][]): string =>
  [row(...head), row(...head.map(() => "---")), ...rows.map((cells) => row(...cells))].join("\n");

export const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

export const sentence = (text: string | undefined): string => (text ? `${text.replace(/\.$/, "")}.` : "");

/** What GitHub makes of a heading, for links to it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .replace(/\s/g, "-");

export const link = (heading: string, file = ""): string => `[${heading}](${file}#${anchorOf(heading)})`;

/** As wide as JSON may be before it is broken into lines. */
const widest = 100;

/** JSON with what fits into one line in one line. */
export const json = (value: unknown, indent = ""): string => {
  const flat = JSON.stringify(value).replace(
    /("(?:[^"\\]|\\.)*")|([:,])/g,
    (_, text, mark) => text ?? `${mark} `,
  );
  if (typeof value !== "object" || value === null || indent.length + flat.length <= widest) return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = Object.entries(value).map(
    ([key, one]) => `${inner}${isList ? "" : `${JSON.stringify(key)}: `}${json(one, inner)}`,
  );
  return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
};

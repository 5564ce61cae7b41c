import { inspect } from "node:util";
import { styles, type Tone } from "./paint";

/** Pixels. Every letter has a place of its own, whichever monospaced font the reader's machine has. */
const letter = { width: 7.8, size: 13, line: 20 };
const padding = 24;
const titleBar = 36;

/** One dark window for light and dark pages alike; its frame keeps it apart from a dark one. */
const colours = {
  background: "#0d1117",
  bar: "#21262d",
  frame: "#484f58",
  text: "#d0d7de",
  title: "#9198a1",
};
const buttons = ["#ff5f57", "#febc2e", "#28c840"];

const looks: Record<Tone, string> = {
  good: `fill="#4ac26b"`,
  bad: `fill="#ff7b72"`,
  strong: `fill="#ffffff" font-weight="bold"`,
  weak: `fill="#9198a1"`,
};

/** By the code that begins a colour; those that end one mean no tone. */
const toneOf = new Map(
  Object.entries(styles).map(([tone, style]) => [String(inspect.colors[style]?.[0]), tone as Tone]),
);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const pixels = (value: number): string => String(Math.round(value * 10) / 10);

interface Piece {
  text: string;
  column: number;
  tone: Tone | undefined;
}

/** A line of the terminal in pieces that are set on their own: where the colour changes and after wide gaps. */
const piecesOf = (line: string): Piece[] => {
  const pieces: Piece[] = [];
  let tone: Tone | undefined;
  let column = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals mark colours with the escape character
  for (const [whole, code] of line.matchAll(/\u001b\[(\d+)m| {2,}|(?:(?! {2})[^\u001b])+/g)) {
    if (code !== undefined) {
      tone = toneOf.get(code);
      continue;
    }
    if (whole.trim() !== "") {
      const indent = whole.length - whole.trimStart().length;
      pieces.push({ text: whole.trim(), column: column + indent, tone });
    }
    column += whole.length;
  }
  return pieces;
};

const widthOf = (line: string): number =>
  Math.max(0, ...piecesOf(line).map(({ text, column }) => column + text.length));

const pieceSvg = ({ text, column, tone }: Piece, y: number): string => {
  const place = `x="${pixels(padding + column * letter.width)}" y="${y}" textLength="${pixels(text.length * letter.width)}"`;
  const look = tone === undefined ? "" : ` ${looks[tone]}`;
  return `<text ${place} lengthAdjust="spacingAndGlyphs"${look}>${escaped(text)}</text>`;
};

/** A terminal window with these lines, colour codes and all. */
export const terminalSvg = (title: string, lines: string[]): string => {
  const width = Math.ceil(Math.max(...lines.map(widthOf)) * letter.width + 2 * padding);
  const height = titleBar + lines.length * letter.line + padding + letter.line / 2;
  const texts = lines.flatMap((line, index) =>
    piecesOf(line).map((piece) =>
      pieceSvg(piece, titleBar + padding + index * letter.line + letter.size / 2),
    ),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<clipPath id="window"><rect width="${width}" height="${height}" rx="10"/></clipPath>
<g clip-path="url(#window)">
<rect width="${width}" height="${height}" fill="${colours.background}"/>
<rect width="${width}" height="${titleBar}" fill="${colours.bar}"/>
</g>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="none" stroke="${colours.frame}"/>
${buttons.map((colour, index) => `<circle cx="${padding + index * 20}" cy="${titleBar / 2}" r="6" fill="${colour}"/>`).join("\n")}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${letter.size}" fill="${colours.text}">
<text x="${width / 2}" y="${titleBar / 2 + 4.5}" text-anchor="middle" fill="${colours.title}">${escaped(title)}</text>
${texts.join("\n")}
</g>
</svg>
`;
};

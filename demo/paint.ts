/** What a colour means; the terminal and the picture show the same four. */
export type Tone = "good" | "bad" | "strong" | "weak";

/** The terminal's codes: green, red, bold, grey. */
export const codes: Record<Tone, number> = { good: 32, bad: 31, strong: 1, weak: 90 };

export type Paint = (tone: Tone, text: string) => string;

export const painter = (colours: boolean): Paint =>
  colours ? (tone, text) => `\u001b[${codes[tone]}m${text}\u001b[0m` : (_, text) => text;

/** Colours are for people at a terminal; an empty NO_COLOR counts as unset (no-color.org). */
export const wantsColours = ({ isTTY }: { isTTY?: boolean }, { NO_COLOR }: NodeJS.ProcessEnv): boolean =>
  isTTY === true && !NO_COLOR;

import { styleText } from "node:util";

/** What a colour means, in the names that Node.js gives them; the terminal and the picture show the same four. */
export const styles = { good: "green", bad: "red", strong: "bold", weak: "gray" } as const;

export type Tone = keyof typeof styles;

export type Paint = (tone: Tone, text: string) => string;

/** With colours or without: whoever prints decides, since the picture is painted where there is no terminal. */
export const painter = (colours: boolean): Paint =>
  colours ? (tone, text) => styleText(styles[tone], text, { validateStream: false }) : (_tone, text) => text;

/** A stream, as far as it says what may be painted: Node.js answers where there is a terminal, and nowhere else. */
interface Stream {
  /** NO_COLOR, FORCE_COLOR and TERM have a say. */
  hasColors?(): boolean;
}

/** Colours are for people at a terminal who want them. */
export const wantsColours = (stream: Stream): boolean => stream.hasColors?.() === true;

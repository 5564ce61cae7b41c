import { inspect } from "node:util";

/** Told of each line that a step or trigger writes to the platform's log. */
export type Log = (level: string, line: string) => void;

const levels = ["metric", "trace", "debug", "info", "log", "warn", "error"];

const written = (part: unknown): string =>
  typeof part === "string" ? part : inspect(part, { depth: null, breakLength: Number.POSITIVE_INFINITY });

/** The part of the platform's context that a step can see. */
export const contextOf = (log: Log) => ({
  logger: Object.fromEntries(
    levels.map((level) => [level, (...parts: unknown[]) => log(level, parts.map(written).join(" "))]),
  ),
});

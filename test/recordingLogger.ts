import type { ActionLogger } from "@prismatic-io/spectral";

/** A logger that keeps its lines, by level. */
export const recordingLogger = () => {
  const lines: { level: string; text: string }[] = [];
  const at =
    (level: string) =>
    (...parts: unknown[]) => {
      lines.push({ level, text: parts.map(String).join(" ") });
    };
  const logger: ActionLogger = {
    metric: at("metric"),
    trace: at("trace"),
    debug: at("debug"),
    info: at("info"),
    log: at("log"),
    warn: at("warn"),
    error: at("error"),
  };
  return {
    logger,
    lines,
    at: (level: string) => lines.filter((line) => line.level === level).map(({ text }) => text),
  };
};

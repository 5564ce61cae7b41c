import type { Logger } from "n8n-workflow";
import type { Log } from "../../../running/contextOf";

const levels: Record<string, "debug" | "info" | "warn" | "error"> = {
  info: "info",
  log: "info",
  warn: "warn",
  error: "error",
};

/** Lines of the connector go to n8n's log, which knows fewer levels. They hold no key and no data of a person. */
export const logTo =
  (logger: Logger): Log =>
  (level, line) =>
    logger[levels[level] ?? "debug"](line);

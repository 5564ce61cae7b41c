import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../demo/usageError";

/**
 * The file of --report, found out by opening it: minutes later nobody wants to hear that it cannot be written, and what
 * a folder says of itself is not all there is to it. It is as it was, or not there, until the report is written.
 */
export const reportFile = (given: string, env: NodeJS.ProcessEnv): string => {
  // npm runs a command in the project's folder, whichever the reader typed it in.
  const file = path.resolve(env.INIT_CWD ?? "", given);
  const isThere = existsSync(file);
  try {
    closeSync(openSync(file, "a"));
    if (!isThere) rmSync(file);
  } catch {
    throw new UsageError(`--report ${given}: cannot be written; name a file in a folder that is there`);
  }
  return file;
};

import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./usageError";

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

const bytesOf = (key: string, name: string): Buffer => {
  // npm runs a command in the project's folder, whichever the reader typed it in.
  const file = path.resolve(process.env.INIT_CWD ?? "", name);
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new UsageError(`${key}: ${name} cannot be read: ${reasons[code] ?? code}`);
  }
};

/**
 * What was typed after `key=`: text, or with @ in front the content of a file. `@@` is a @ that means itself. What is
 * not text is handed over as the platform hands over a file of an earlier step.
 */
export const typedValue = (key: string, typed: string): unknown => {
  if (!typed.startsWith("@")) return typed;
  if (typed.startsWith("@@")) return typed.slice(1);
  if (typed === "@") throw new UsageError(`${key}: name a file after @, or write @@ for @ itself`);
  const bytes = bytesOf(key, typed.slice(1));
  return isUtf8(bytes) ? bytes.toString("utf8") : { data: bytes, contentType: "application/octet-stream" };
};

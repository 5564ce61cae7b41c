import { createInterface } from "node:readline/promises";
import { UsageError } from "./usageError";

/** Asks at the terminal whether to go on; only y and yes do. Where nobody can answer, nobody has agreed. */
export const consents = async (question: string): Promise<boolean> => {
  if (!process.stdin.isTTY)
    throw new UsageError("there is no terminal to ask for confirmation; add --yes to go on without");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+D closes the terminal without an answer.
  const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), closed]);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
};

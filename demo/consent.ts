import { createInterface } from "node:readline/promises";
import { UsageError } from "./usageError";

/**
 * Asks at the terminal whether to go on; only y and yes do, and Ctrl C, Ctrl D or the signal do not. Where nobody sees
 * the question or can answer it, nobody has agreed.
 */
export const consents = async (question: string, signal?: AbortSignal): Promise<boolean> => {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UsageError("there is no terminal to ask for confirmation; add --yes to go on without");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const close = (): void => terminal.close();
  terminal.once("SIGINT", () => {
    close();
    process.emit("SIGINT"); // a terminal that is read hands Ctrl C to nobody else
  });
  signal?.addEventListener("abort", close);
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), closed]);
  signal?.removeEventListener("abort", close);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
};

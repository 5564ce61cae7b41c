import { UsageError } from "./usageError";

/** Ends a command with its exit code: 2 when it was typed wrongly. Of an error only the message is shown. */
export const exitWith = async (command: () => Promise<number>): Promise<void> => {
  // Who reads with `| head` closes the pipe early; what has begun on an account is still brought to its end.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
};

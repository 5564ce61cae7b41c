import { UsageError } from "./usageError";

/** The exit code of a command: 2 when it was typed wrongly. Of an error only the message is shown. */
export const exitCodeOf = async (
  command: () => Promise<number>,
  complain: (line: string) => void,
): Promise<number> => {
  try {
    return await command();
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
};

/** Ends the process with the exit code of the command. */
export const exitWith = async (command: () => Promise<number>): Promise<void> => {
  // Who reads with `| head` closes the pipe early; what has begun on an account is still brought to its end.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = await exitCodeOf(command, (line) => process.stderr.write(`${line}\n`));
};

import { UsageError } from "./usageError";

/** Ends a command with its exit code: 2 when it was typed wrongly. Of an error only the message is shown. */
export const exitWith = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
};

/** The command was typed in a way that cannot be run. Nothing was sent; the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

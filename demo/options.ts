import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./usageError";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Reads what was typed after a command; what is no option is told together with those that there are. */
export const readOptions = <const T extends Options>(
  args: string[],
  options: T,
  { allowPositionals = false } = {},
) => {
  try {
    return parseArgs({ args, options, allowPositionals });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${(error as Error).message}. There are ${known.join(", ")}`);
  }
};

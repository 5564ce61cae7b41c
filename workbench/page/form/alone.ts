import type { FormInput } from "../../../running/formInput";
import { kindOf } from "./kinds";

/** The keys of those that would stand beside an empty place where two stand in a row. */
export const alone = (inputs: readonly FormInput[]): ReadonlySet<string> => {
  const found = new Set<string>();
  let first: string | undefined; // of a row that waits for its second
  for (const input of inputs) {
    const { isWide = false } = kindOf(input);
    if (isWide && first !== undefined) found.add(first);
    first = isWide || first !== undefined ? undefined : input.key;
  }
  if (first !== undefined) found.add(first);
  return found;
};

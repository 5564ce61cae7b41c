import type { FormInput } from "../../../running/component";

const saysSo = /\b(?:as a file|files? from (?:an )?earlier steps?)\b/;

/** Whether an input takes a file of an earlier step: of that the definition has nothing but the help text. */
export const takesFiles = ({ comments = "" }: Pick<FormInput, "comments">): boolean => saysSo.test(comments);

import { ValidationError } from "../errors";
import { pathText } from "./fields";

/** An email address, also where a path names it. */
export const email = (comments: string) => {
  const field = pathText({ label: "Email", comments, example: "ada@example.com", trim: true });
  return {
    ...field,
    clean: (value: unknown): string => {
      const read = field.clean(value);
      if (read.includes("@")) return read;
      throw new ValidationError(field.label, "is not an email address");
    },
  };
};

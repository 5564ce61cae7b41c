import { ValidationError } from "../errors";
import { text } from "./fields";

/** The address of a file that Customer.io fetches itself. */
export const webAddress = (about: { label: string; comments: string; example: string }) => {
  const field = text({ ...about, trim: true });
  return {
    ...field,
    clean: (value: unknown): string => {
      const read = field.clean(value);
      if (URL.canParse(read) && /^https?:$/.test(new URL(read).protocol)) return read;
      throw new ValidationError(about.label, `must be a web address, such as ${about.example}`);
    },
  };
};

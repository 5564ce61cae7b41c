import { ValidationError } from "../errors";
import { optionalText, text } from "./fields";

interface AboutId {
  label: string;
  comments: string;
  example: string;
  /** The largest that the path takes, where it is known. */
  max?: number;
}

/** The digits without zeros before them. They stay text: a path is text. */
const digitsOf = ({ label, max }: AboutId, text: string): string => {
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= (max ?? Number.MAX_SAFE_INTEGER)) return String(number);
  throw new ValidationError(
    label,
    `must be a whole number ${max === undefined ? "from 1 on" : `from 1 to ${max}`}, not a name`,
  );
};

/** The number by which Customer.io knows something, required. */
export const numericId = (about: AboutId) => {
  const field = text({ ...about, trim: true });
  return { ...field, clean: (value: unknown): string => digitsOf(about, field.clean(value)) };
};

/** The same where it may be left empty. */
export const optionalNumericId = (about: AboutId) => {
  const field = optionalText({ ...about, trim: true });
  return {
    ...field,
    clean: (value: unknown): string | undefined => {
      const read = field.clean(value);
      return read === undefined ? undefined : digitsOf(about, read);
    },
  };
};

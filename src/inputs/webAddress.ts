import { ValidationError } from "../errors";
import { optionalText, text } from "./fields";

interface AboutAddress {
  label: string;
  comments: string;
  example: string;
}

const checked = ({ label, example }: AboutAddress, address: string): string => {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address;
  throw new ValidationError(label, `must be a web address, such as ${example}`);
};

/** The address of a file that Customer.io fetches itself. */
export const webAddress = (about: AboutAddress) => {
  const field = text({ ...about, trim: true });
  return { ...field, clean: (value: unknown): string => checked(about, field.clean(value)) };
};

/** The same where it may be left empty. */
export const optionalWebAddress = (about: AboutAddress) => {
  const field = optionalText({ ...about, trim: true });
  return {
    ...field,
    clean: (value: unknown): string | undefined => {
      const address = field.clean(value);
      return address === undefined ? undefined : checked(about, address);
    },
  };
};

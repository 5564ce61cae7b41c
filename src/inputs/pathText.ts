import { ValidationError } from "../errors";
import { text } from "./fields";

/** Text that names something in a path, so "." and ".." are refused: no encoding keeps them from changing the route. */
export const pathText = (about: Parameters<typeof text>[0]) => {
  const field = text(about);
  return {
    ...field,
    clean: (value: unknown): string => {
      const read = field.clean(value);
      if (read === "." || read === "..") throw new ValidationError(about.label, 'must not be "." or ".."');
      return read;
    },
  };
};

import { pairs } from "../../inputs/fields";
import { readEntries } from "../../values/pairs";
import { toText } from "../../values/text";

const shown = pairs({
  label: "Query Parameter",
  comments:
    "Query parameters, the part of an address after the question mark. They are encoded and added to those in URL",
});

const valueText = (name: string, value: unknown): string =>
  typeof value === "boolean" ? String(value) : toText([shown.label, name], value);

/** Encoded parameters; a name may come repeatedly, and a value that is not there leaves it out. */
export const queryParams = {
  ...shown,
  clean: (value: unknown): string[] =>
    readEntries(shown.label, value)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(
        ([name, value]) =>
          `${encodeURIComponent(toText(shown.label, name))}=${encodeURIComponent(valueText(name, value))}`,
      ),
};

/** Adds parameters to a path that may already have some. */
export const addQuery = (path: string, parameters: string[]): string => {
  if (parameters.length === 0) return path;
  const joint = !path.includes("?") ? "?" : /[?&]$/.test(path) ? "" : "&";
  return `${path}${joint}${parameters.join("&")}`;
};

import { ValidationError } from "../../errors";
import { pairs } from "../../inputs/fields";
import { readEntries } from "../../values/pairs";
import { toText } from "../../values/text";

const shown = pairs({
  label: "Header",
  comments: "Headers to send. Authorization and Host are set by the connector",
});

/** Set by the connector, or able to change where a request goes and where it ends. */
const reserved =
  /^(?:authorization|host|content-length|cookie|proxy-.*|forwarded|x-forwarded-.*|connection|transfer-encoding|upgrade|te|trailer|expect)$/;

/** Names that the HTTP client would take for something else than a header. */
const unsendable = /^(?:__proto__|constructor|prototype|common|get|head|post|put|patch|delete|query)$/;

const name = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;

const readHeader = (given: string, value: unknown): [string, string] => {
  const header = given.trim().toLowerCase();
  if (!name.test(header))
    throw new ValidationError(shown.label, "a header name has a character that HTTP does not allow");
  if (unsendable.test(header)) throw new ValidationError([shown.label, header], "cannot be sent");
  if (reserved.test(header))
    throw new ValidationError([shown.label, header], "is set by the connector and must be left out");
  const text = toText([shown.label, header], value ?? "");
  if (/[\r\n]/.test(text)) throw new ValidationError([shown.label, header], "must not contain a line break");
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text))
    throw new ValidationError([shown.label, header], "has a character that HTTP headers do not allow");
  return [header, text];
};

/** Header names in lower case; of a repeated one the last wins. */
export const headers = {
  ...shown,
  clean: (value: unknown): Record<string, string> =>
    Object.fromEntries(readEntries(shown.label, value).map(([name, value]) => readHeader(name, value))),
};

import { ValidationError } from "../../errors";
import { toText } from "../../values/text";

/** Set by the connector, or able to change where a request goes and where it ends. */
const reserved =
  /^(?:authorization|host|content-length|cookie|proxy-.*|forwarded|x-forwarded-.*|connection|transfer-encoding|upgrade|te|trailer|expect)$/;

/** Names that the HTTP client would take for something else than a header. */
const unsendable = /^(?:__proto__|constructor|prototype|common|get|head|post|put|patch|delete|query)$/;

const name = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;

/** Header names in lower case; of a repeated one the last wins. */
export const readHeaders = (label: string, entries: [string, unknown][]): Record<string, string> =>
  Object.fromEntries(
    entries.map(([given, value]) => {
      const header = given.trim().toLowerCase();
      if (!name.test(header))
        throw new ValidationError(label, "a header name has a character that HTTP does not allow");
      if (unsendable.test(header)) throw new ValidationError([label, header], "cannot be sent");
      if (reserved.test(header))
        throw new ValidationError([label, header], "is set by the connector and must be left out");
      const text = toText([label, header], value ?? "");
      if (/[\r\n]/.test(text)) throw new ValidationError([label, header], "must not contain a line break");
      if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text))
        throw new ValidationError([label, header], "has a character that HTTP headers do not allow");
      return [header, text];
    }),
  );

import { ValidationError } from "../../errors";
import { optionalPairs } from "../../inputs/fields";
import { atMost, limits } from "../../limits";
import { readBinary } from "../../values/file";
import { toText } from "../../values/text";

export const attachments = optionalPairs({
  label: "Attachments",
  comments: `Files of the email: each key is a file name with its ending, each value a file from an earlier step or text (all together: ${atMost(limits.attachments)})`,
});

const bytesOf = (name: string, value: unknown): Buffer =>
  readBinary(value)?.content ?? Buffer.from(toText([attachments.label, name], value), "utf8");

/** The files by their names, in base 64; undefined when there are none. */
export const attachmentsOf = (
  given: Record<string, unknown> | undefined,
): Record<string, string> | undefined => {
  if (given === undefined) return undefined;
  let total = 0;
  const files = Object.entries(given).map(([name, value]): [string, string] => {
    // Customer.io wants the ending: mail programs tell by it what a file is.
    const dot = name.lastIndexOf(".");
    if (dot < 1 || dot === name.length - 1)
      throw new ValidationError([attachments.label, name], "is a file name without an ending, such as .pdf");
    const bytes = bytesOf(name, value);
    total += bytes.length;
    return [name, bytes.toString("base64")];
  });
  if (total > limits.attachments.max)
    throw new ValidationError(
      attachments.label,
      `are ${total} bytes together; ${atMost(limits.attachments)} are allowed`,
    );
  return Object.fromEntries(files);
};

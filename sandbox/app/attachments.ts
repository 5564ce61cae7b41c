import { isFields } from "../fields";
import { refusal } from "../http/refusal";
import { invalid, type Problem } from "../problems";

/** The App API reference allows 2 MB for all of them together. Unconfirmed: kilobytes. */
const mostBytes = 2_000_000;

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

const isBase64 = (content: unknown): content is string =>
  typeof content === "string" && content.length % 4 === 0 && base64.test(content);

/** What is wrong with the attachments of an email: file names and base64. */
export const attachmentProblems = (attachments: unknown): Problem[] => {
  if (attachments === undefined) return [];
  if (!isFields(attachments)) return [invalid("attachments", "must be an object of file names and contents")];
  return Object.entries(attachments).flatMap(([name, content]) =>
    isBase64(content) ? [] : [invalid(`attachments.${name}`, "must be base64")],
  );
};

const decodedBytes = (content: unknown): number => Buffer.byteLength(String(content), "base64");

/** Throws a 403 for a name without an extension and a 413 for too much. They are already checked. */
export const admitAttachments = (attachments: unknown): void => {
  const entries = Object.entries(isFields(attachments) ? attachments : {});
  // Unconfirmed: attachment-names.
  if (entries.some(([name]) => !name.slice(1, -1).includes(".")))
    throw refusal(403, "attachments: unrecognized attachment format");
  const total = entries.reduce((bytes, [, content]) => bytes + decodedBytes(content), 0);
  if (total > mostBytes) throw refusal(413, `attachments cannot be larger than ${mostBytes} bytes in all`);
};

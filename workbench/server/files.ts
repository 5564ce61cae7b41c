const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** A file as the page sends it, in place of the bytes that an earlier step would hand over. */
interface SentFile {
  $file: { base64: string; contentType: string };
}

const isFile = (value: object): value is SentFile => "$file" in value;

/** The values of a form as a step gets them: files as the platform hands them over. */
export const withFiles = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withFiles);
  if (!isObject(value)) return value;
  if (isFile(value))
    return { data: Buffer.from(value.$file.base64, "base64"), contentType: value.$file.contentType };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withFiles(one)]));
};

/** What a step answers, as the page can be told it: bytes by their number and, where they are few, as they are. */
export const shownOutput = (data: unknown): unknown =>
  data instanceof Uint8Array
    ? {
        bytes: data.length,
        ...(data.length <= 5_000_000 && { base64: Buffer.from(data).toString("base64") }),
      }
    : data;

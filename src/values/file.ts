/** Bytes and their type, ready to be a body. */
interface Bytes {
  content: Buffer;
  contentType: string;
}

/** The platform's binary payload: what a step that downloads a file hands on. */
interface BinaryPayload {
  data: Uint8Array;
  contentType?: unknown;
}

const isBinaryPayload = (value: unknown): value is BinaryPayload =>
  typeof value === "object" && value !== null && "data" in value && value.data instanceof Uint8Array;

/**
 * A content type comes with the file, from wherever it was downloaded: it must not bring headers of its own. No two
 * parts of the pattern can take the same character, so that it fails as fast as it matches.
 */
const isContentType = (value: unknown): value is string =>
  typeof value === "string" && /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+(?:[ ;][\x20-\x7e]*)?$/.test(value);

/** Bytes, or a file from an earlier step, with its content type; undefined for everything else. */
export const readBinary = (value: unknown): Bytes | undefined => {
  const payload = value instanceof Uint8Array ? { data: value, contentType: undefined } : value;
  if (!isBinaryPayload(payload)) return undefined;
  const { data, contentType } = payload;
  return {
    content: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
    contentType: isContentType(contentType) ? contentType : "application/octet-stream",
  };
};

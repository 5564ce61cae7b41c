import FormData from "form-data";
import { ValidationError } from "../../errors";
import { checkSendable } from "../../inputs/attributeValues";
import { isEmpty, toText } from "../../inputs/fields";
import { tryJson } from "../../inputs/jsonText";
import type { Body } from "../../operation";
import { labels } from "./labels";

/** The platform's binary payload: what a step that downloads a file hands on. */
interface BinaryPayload {
  data: Uint8Array;
  contentType?: unknown;
}

const isBinaryPayload = (value: unknown): value is BinaryPayload =>
  typeof value === "object" && value !== null && "data" in value && value.data instanceof Uint8Array;

const binary = (value: unknown): Body | undefined => {
  const payload = value instanceof Uint8Array ? { data: value, contentType: undefined } : value;
  if (!isBinaryPayload(payload)) return undefined;
  const { data, contentType } = payload;
  return {
    content: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
    contentType:
      typeof contentType === "string" && contentType !== "" ? contentType : "application/octet-stream",
  };
};

const dataBody = (data: unknown): Body => {
  const bytes = binary(data);
  if (bytes) return bytes;
  if (typeof data === "string")
    return { content: data, contentType: tryJson(data) !== undefined ? "application/json" : "text/plain" };
  checkSendable(labels.data, data);
  return { content: JSON.stringify(data), contentType: "application/json" };
};

interface Upload {
  formData: Record<string, unknown>;
  fileData: Record<string, unknown>;
  fileDataFileNames: Record<string, unknown>;
}

/** In memory, not a stream: a retry has to send the same bytes again. */
const multipartBody = ({ formData, fileData, fileDataFileNames }: Upload): Body => {
  const form = new FormData();
  for (const [name, value] of Object.entries(formData)) {
    const bytes = binary(value);
    const part =
      bytes?.content ?? (typeof value === "boolean" ? String(value) : toText([labels.formData, name], value));
    form.append(name, part, bytes ? { contentType: bytes.contentType } : {});
  }
  for (const [name, value] of Object.entries(fileData)) {
    const bytes = binary(value);
    const filename = toText([labels.fileDataFileNames, name], fileDataFileNames[name] ?? name);
    const isTyped = bytes !== undefined && bytes.contentType !== "application/octet-stream";
    form.append(name, bytes?.content ?? toText([labels.fileData, name], value), {
      filename,
      ...(isTyped && { contentType: bytes.contentType }),
    });
  }
  return { content: form.getBuffer(), contentType: form.getHeaders()["content-type"] ?? "" };
};

interface Given extends Upload {
  method: string;
  data: unknown;
  /** The user's own Content-Type header. */
  contentType: string | undefined;
}

/** The body of a raw request: none, the data, or a multipart upload. */
export const readBody = ({ method, data, contentType, ...upload }: Given): Body | undefined => {
  const hasData = !isEmpty(data);
  const isUpload = Object.keys(upload.formData).length + Object.keys(upload.fileData).length > 0;
  for (const name of Object.keys(upload.fileDataFileNames))
    if (!Object.hasOwn(upload.fileData, name))
      throw new ValidationError([labels.fileDataFileNames, name], `is not a key of ${labels.fileData}`);
  if (!hasData && !isUpload) return undefined;
  const filled = hasData ? labels.data : `${labels.formData} and ${labels.fileData}`;
  if (method === "GET" || method === "HEAD")
    throw new ValidationError(filled, `must be empty: a ${method} has no body`);
  if (!isUpload) {
    const body = dataBody(data);
    return contentType === undefined ? body : { ...body, contentType };
  }
  if (hasData)
    throw new ValidationError(
      labels.data,
      `must be empty when ${labels.formData} or ${labels.fileData} is used`,
    );
  if (contentType !== undefined)
    throw new ValidationError(
      labels.headers,
      "content-type must be left out of an upload: it names the boundary of its parts",
    );
  return multipartBody(upload);
};

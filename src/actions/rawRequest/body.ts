import { ValidationError } from "../../errors";
import type { Body } from "../../operation";
import { readBinary } from "../../values/file";
import { invalidJson, tryJson } from "../../values/json";
import { checkSendable } from "../../values/sendable";
import { isEmpty, toText } from "../../values/text";
import { labels } from "./labels";
import { multipartBody, type Upload, urlEncodedBody } from "./upload";

export const bodyTypes = [
  { label: "Automatic", value: "automatic" },
  { label: "None", value: "none" },
  { label: "JSON", value: "json" },
  { label: "Text", value: "text" },
  { label: "Form URL-Encoded", value: "urlencoded" },
  { label: "Multipart", value: "multipart" },
  { label: "Binary", value: "binary" },
] as const;

type BodyType = (typeof bodyTypes)[number]["value"];

const jsonBody = (data: unknown): Body => {
  checkSendable(labels.data, data);
  return { content: JSON.stringify(data), contentType: "application/json" };
};

const textBody = (data: unknown): Body => ({ content: toText(labels.data, data), contentType: "text/plain" });

const isJson = (text: string): boolean => tryJson(text) !== undefined;

/** Text goes out as it was typed: JSON that is read and written again may lose digits. */
const jsonText = (text: string): Body => {
  if (isJson(text)) return { content: toText(labels.data, text), contentType: "application/json" };
  const { place, why } = invalidJson(labels.data, text);
  throw new ValidationError(place, `${why}. ${labels.bodyType} Text sends it as it is`);
};

/** An object, or a list of objects, as far as its beginning says; "{{ name }}" and "[draft]" are other text. */
const beginsLikeJson = (text: string): boolean => /^\s*(?:\{\s*"|\[\s*\{(?!\{))/.test(text);

/** JSON values, one a line, are a format of their own. */
const isJsonLines = (text: string): boolean =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .every(isJson);

const automaticBody = (data: unknown, contentType: string | undefined): Body => {
  if (typeof data !== "string") return readBinary(data) ?? jsonBody(data);
  const isMeantAsJson = contentType === undefined && beginsLikeJson(data) && !isJsonLines(data);
  return isJson(data) || isMeantAsJson ? jsonText(data) : textBody(data);
};

/** Bodies that are made of Data. */
const dataBodies: Partial<Record<BodyType, (data: unknown, contentType: string | undefined) => Body>> = {
  automatic: automaticBody,
  json: (data) => (typeof data === "string" ? jsonText(data) : jsonBody(data)),
  text: textBody,
  binary: (data) => readBinary(data) ?? { ...textBody(data), contentType: "application/octet-stream" },
};

/** Bodies that are made of Form Data and File Data. */
const uploadBodies: Partial<Record<BodyType, (upload: Upload) => Body>> = {
  automatic: multipartBody,
  multipart: multipartBody,
  urlencoded: urlEncodedBody,
};

export interface Given extends Upload {
  method: string;
  bodyType: BodyType;
  data: unknown;
  /** The user's own Content-Type header. */
  contentType: string | undefined;
}

/** The body of a raw request: none, Data, or an upload. What is filled in and would not be sent is an error. */
export const readBody = ({ method, bodyType, data, contentType, ...upload }: Given): Body | undefined => {
  const hasData = !isEmpty(data);
  const hasUpload = Object.keys(upload.formData).length + Object.keys(upload.fileData).length > 0;
  for (const name of Object.keys(upload.fileDataFileNames))
    if (!Object.hasOwn(upload.fileData, name))
      throw new ValidationError([labels.fileDataFileNames, name], `is not a key of ${labels.fileData}`);
  if (!hasData && !hasUpload) return undefined;

  const uploaded = Object.keys(upload.formData).length > 0 ? labels.formData : labels.fileData;
  const filled = hasData ? labels.data : uploaded;
  const refuse = (why: string) => new ValidationError(filled, `must be empty${why}`);
  if (method === "GET" || method === "HEAD") throw refuse(`: a ${method} has no body`);
  if (hasData && hasUpload) throw refuse(` when ${labels.formData} or ${labels.fileData} is used`);

  if (hasData) {
    const write = dataBodies[bodyType];
    if (!write) throw refuse(` with this ${labels.bodyType}`);
    const body = write(data, contentType);
    return contentType === undefined ? body : { ...body, contentType };
  }
  const write = uploadBodies[bodyType];
  if (!write) throw refuse(` with this ${labels.bodyType}`);
  if (contentType !== undefined)
    throw new ValidationError(
      labels.headers,
      `content-type must be left out of an upload: ${labels.bodyType} sets it`,
    );
  return write(upload);
};

import { ValidationError } from "../../errors";
import { choice } from "../../inputs/fields";
import type { Body } from "../../operation";
import { readBinary } from "../../values/file";
import { invalidJson, tryJson, withoutMark } from "../../values/json";
import { checkSendable } from "../../values/sendable";
import { isEmpty, toText } from "../../values/text";
import { headers } from "./headers";
import { fileData, fileDataFileNames, formData, multipartBody, type Upload, urlEncodedBody } from "./upload";

const example = '{"plan": "pro"}';

export const data = {
  label: "Data",
  type: "string" as const,
  required: false,
  placeholder: example,
  comments:
    "What is sent. An object, a list or JSON text goes as JSON, other text as it is (text/plain), a file from an earlier step as the file that it is",
  example,
  clean: (value: unknown): unknown => value,
};

export const bodyType = choice(
  {
    label: "Body Type",
    comments:
      "How the body is written. Automatic goes by what is filled in; Form URL-Encoded and Multipart send Form Data",
  },
  [
    { label: "Automatic", value: "automatic" },
    { label: "None", value: "none" },
    { label: "JSON", value: "json" },
    { label: "Text", value: "text" },
    { label: "Form URL-Encoded", value: "urlencoded" },
    { label: "Multipart", value: "multipart" },
    { label: "Binary", value: "binary" },
  ],
);

type BodyType = ReturnType<typeof bodyType.clean>;

const jsonBody = (value: unknown): Body => {
  checkSendable(data.label, value);
  return { content: JSON.stringify(value), contentType: "application/json" };
};

const textBody = (value: unknown): Body => ({
  content: toText(data.label, value),
  contentType: "text/plain",
});

const isJson = (text: string): boolean => tryJson(text) !== undefined;

/** Text goes out as it was typed: JSON that is read and written again may lose digits. */
const jsonText = (text: string): Body => {
  if (isJson(text))
    return { content: toText(data.label, withoutMark(text)), contentType: "application/json" };
  const { place, why } = invalidJson(data.label, text);
  throw new ValidationError(place, `${why}. ${bodyType.label} Text sends it as it is`);
};

/** An object, or a list of objects, as far as its beginning says; "{{ name }}" and "[draft]" are other text. */
const beginsLikeObjects = (text: string): boolean => /^\s*(?:\{\s*"|\[\s*\{(?!\{))/.test(text);

/** JSON values, one a line, are a format of their own. */
const isJsonLines = (text: string): boolean =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .every(isJson);

const automaticBody = (value: unknown, contentType: string | undefined): Body => {
  if (typeof value !== "string") return readBinary(value) ?? jsonBody(value);
  const isMeantAsJson = contentType === undefined && beginsLikeObjects(value) && !isJsonLines(value);
  return isJson(value) || isMeantAsJson ? jsonText(value) : textBody(value);
};

/** Bodies that are made of Data. */
const dataBodies: Partial<Record<BodyType, (value: unknown, contentType: string | undefined) => Body>> = {
  automatic: automaticBody,
  json: (value) => (typeof value === "string" ? jsonText(value) : jsonBody(value)),
  text: textBody,
  binary: (value) => readBinary(value) ?? { ...textBody(value), contentType: "application/octet-stream" },
};

/** Bodies that are made of Form Data and File Data. */
const uploadBodies: Partial<Record<BodyType, (upload: Upload) => Body>> = {
  automatic: multipartBody,
  multipart: multipartBody,
  urlencoded: urlEncodedBody,
};

interface RawBody extends Upload {
  method: string;
  bodyType: BodyType;
  data: unknown;
  headers: Record<string, string>;
}

/** The body of a raw request: none, Data, or an upload. What is filled in and would not be sent is an error. */
export const readBody = (given: RawBody): Body | undefined => {
  const contentType = given.headers["content-type"];
  const hasData = !isEmpty(given.data);
  const hasUpload = Object.keys(given.formData).length + Object.keys(given.fileData).length > 0;
  for (const name of Object.keys(given.fileDataFileNames))
    if (!Object.hasOwn(given.fileData, name))
      throw new ValidationError([fileDataFileNames.label, name], `is not a key of ${fileData.label}`);
  if (!hasData && !hasUpload) return undefined;

  const uploaded = Object.keys(given.formData).length > 0 ? formData.label : fileData.label;
  const filled = hasData ? data.label : uploaded;
  const refuse = (why: string) => new ValidationError(filled, `must be empty${why}`);
  if (given.method === "GET" || given.method === "HEAD") throw refuse(`: a ${given.method} has no body`);
  if (hasData && hasUpload) throw refuse(` when ${formData.label} or ${fileData.label} is used`);

  if (hasData) {
    const write = dataBodies[given.bodyType];
    if (!write) throw refuse(` with this ${bodyType.label}`);
    const body = write(given.data, contentType);
    return contentType === undefined ? body : { ...body, contentType };
  }
  const write = uploadBodies[given.bodyType];
  if (!write) throw refuse(` with this ${bodyType.label}`);
  if (contentType !== undefined)
    throw new ValidationError(
      headers.label,
      `content-type must be left out of an upload: ${bodyType.label} sets it`,
    );
  return write(given);
};

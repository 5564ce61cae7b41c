import { ValidationError } from "../../errors";
import type { Body } from "../../operation";
import { readBinary } from "../../values/file";
import { isEmpty, toText } from "../../values/text";
import { labels } from "./labels";

/** Loaded when the first form is sent: a workflow waits while the package is loaded. */
const formDataClass = (): typeof import("form-data") => require("form-data");

export interface Upload {
  formData: Record<string, unknown>;
  fileData: Record<string, unknown>;
  fileDataFileNames: Record<string, unknown>;
}

const fieldText = (name: string, value: unknown): string =>
  typeof value === "boolean" ? String(value) : toText([labels.formData, name], value);

/** In memory, not a stream: a retry has to send the same bytes again. */
export const multipartBody = ({ formData, fileData, fileDataFileNames }: Upload): Body => {
  const FormData = formDataClass();
  const form = new FormData();
  for (const [name, value] of Object.entries(formData)) {
    const bytes = readBinary(value);
    form.append(
      name,
      bytes?.content ?? fieldText(name, value),
      bytes ? { contentType: bytes.contentType } : {},
    );
  }
  for (const [name, value] of Object.entries(fileData)) {
    const bytes = readBinary(value);
    const given = Object.hasOwn(fileDataFileNames, name) ? fileDataFileNames[name] : "";
    const filename = toText([labels.fileDataFileNames, name], isEmpty(given) ? name : given);
    form.append(name, bytes?.content ?? toText([labels.fileData, name], value), {
      filename,
      contentType: bytes?.contentType ?? "text/plain",
    });
  }
  return { content: form.getBuffer(), contentType: form.getHeaders()["content-type"] ?? "" };
};

export const urlEncodedBody = ({ formData, fileData }: Upload): Body => {
  if (Object.keys(fileData).length > 0)
    throw new ValidationError(labels.fileData, "must be empty: a URL-encoded form holds no files");
  const fields = Object.entries(formData).map(([name, value]): [string, string] => [
    name,
    fieldText(name, value),
  ]);
  return {
    content: new URLSearchParams(fields).toString(),
    contentType: "application/x-www-form-urlencoded",
  };
};

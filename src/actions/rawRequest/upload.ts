import { ValidationError } from "../../errors";
import { pairs } from "../../inputs/fields";
import type { Body } from "../../operation";
import { readBinary } from "../../values/file";
import { isEmpty, toText } from "../../values/text";

/** Loaded when the first form is sent: a workflow waits while the package is loaded. */
const formDataClass = (): typeof import("form-data") => require("form-data");

export const formData = pairs({
  label: "Form Data",
  comments: "Fields of a form that is sent instead of Data (a multipart upload)",
});

export const fileData = pairs({
  label: "File Data",
  comments: "Files of such a form: text or files from earlier steps",
});

export const fileDataFileNames = pairs({
  label: "File Data File Names",
  comments: "Names for the files. Each key is a key of File Data",
});

/** What these inputs hold. */
export interface Upload {
  formData: Record<string, unknown>;
  fileData: Record<string, unknown>;
  fileDataFileNames: Record<string, unknown>;
}

const formText = (name: string, value: unknown): string =>
  typeof value === "boolean" ? String(value) : toText([formData.label, name], value);

/** In memory, not a stream: a retry has to send the same bytes again. */
export const multipartBody = (given: Upload): Body => {
  const FormData = formDataClass();
  const form = new FormData();
  for (const [name, value] of Object.entries(given.formData)) {
    const bytes = readBinary(value);
    form.append(
      name,
      bytes?.content ?? formText(name, value),
      bytes ? { contentType: bytes.contentType } : {},
    );
  }
  for (const [name, value] of Object.entries(given.fileData)) {
    const bytes = readBinary(value);
    const chosen = Object.hasOwn(given.fileDataFileNames, name) ? given.fileDataFileNames[name] : "";
    const filename = toText([fileDataFileNames.label, name], isEmpty(chosen) ? name : chosen);
    form.append(name, bytes?.content ?? toText([fileData.label, name], value), {
      filename,
      contentType: bytes?.contentType ?? "text/plain",
    });
  }
  return { content: form.getBuffer(), contentType: form.getHeaders()["content-type"] ?? "" };
};

export const urlEncodedBody = (given: Upload): Body => {
  if (Object.keys(given.fileData).length > 0)
    throw new ValidationError(fileData.label, "must be empty: a URL-encoded form holds no files");
  const fields = Object.entries(given.formData).map(([name, value]): [string, string] => [
    name,
    formText(name, value),
  ]);
  return {
    content: new URLSearchParams(fields).toString(),
    contentType: "application/x-www-form-urlencoded",
  };
};

import { choice, pairs } from "../../inputs/fields";
import type { Api } from "../../operation";
import { step } from "../../perform";
import { readEntries } from "../../values/pairs";
import { bodyTypes, readBody } from "./body";
import { readHeaders } from "./headers";
import { labels } from "./labels";
import { checkPages, fetchAllPages, maxPages } from "./paging";
import { addQuery, readPath } from "./path";
import { routeOf } from "./route";

const methods = ["POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "LINK", "UNLINK", "PURGE"] as const;

/** The methods that HTTP itself calls idempotent. */
const repeatable = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

/** Stored values of the published component, and how each has the answer read. */
const expects = { json: "json", text: "text", document: "text", arraybuffer: "binary" } as const;

const method = choice(
  { label: labels.method, comments: "The HTTP method to use" },
  [{ label: "GET", value: "GET" }, ...methods.map((name) => ({ label: name, value: name }))],
  { required: true },
);

const data = {
  label: labels.data,
  type: "string" as const,
  required: false,
  placeholder: '{"plan": "pro"}',
  comments:
    "The HTTP body. An object, a list or JSON text is sent as JSON, other text as text/plain, a file from an earlier step as it is",
  example: '{"plan": "pro"}',
  clean: (value: unknown): unknown => value,
};

const formData = pairs({ label: labels.formData, comments: "Fields of a multipart form upload" });

const fileData = pairs({
  label: labels.fileData,
  comments: "Files of a multipart form upload: text or files from earlier steps",
});

const fileDataFileNames = pairs({
  label: labels.fileDataFileNames,
  comments: "Names for the files. Each key is a key of File Data",
});

const queryParams = {
  ...pairs({
    label: labels.queryParams,
    comments:
      "Query parameters, the part of an address after the question mark. They are encoded and added to those in URL",
  }),
  clean: (value: unknown): [string, unknown][] => readEntries(labels.queryParams, value),
};

const headers = {
  ...pairs({
    label: labels.headers,
    comments: "Headers to send. Authorization and Host are set by the connector",
  }),
  clean: (value: unknown): Record<string, string> =>
    readHeaders(labels.headers, readEntries(labels.headers, value)),
};

const shownResponseType = choice({ label: labels.responseType, comments: "How the answer is read" }, [
  { label: "JSON", value: "json" },
  { label: "Text", value: "text" },
  { label: "Binary", value: "arraybuffer" },
  { label: "Document (Text)", value: "document" },
]);

/** Who writes the value by hand writes what the form says: binary. */
const responseType = {
  ...shownResponseType,
  clean: (value: unknown) =>
    typeof value === "string" && value.trim().toLowerCase() === "binary"
      ? "arraybuffer"
      : shownResponseType.clean(value),
};

const bodyType = choice(
  {
    label: labels.bodyType,
    comments:
      "How the body is written. Automatic goes by what is filled in; Form URL-Encoded and Multipart send Form Data",
  },
  bodyTypes,
);

interface RawRequest {
  label: string;
  description: string;
  api: Api;
  /** The whole base URL in the US, for the form. */
  base: string;
  /** The path that the base URL ends with, which people repeat. */
  included: string;
  /** What of it the client does not add by itself. */
  prefix: string;
  /** A right path. */
  example: string;
  /** What Customer.io answers to it. */
  answer: unknown;
  /** Lists of this API come in pages. */
  paged: boolean;
}

const url = ({ base, included, example }: RawRequest) => ({
  label: labels.url,
  type: "string" as const,
  required: true,
  placeholder: example,
  comments: `The path only: the base URL (${base}) is already included. To call ${base}${example}, enter ${example}. An account in the EU is called at its EU address`,
  example,
  clean: (value: unknown): string => readPath(labels.url, value, { included, example }),
});

/** A step that sends whatever it is told to one API of Customer.io, and to nowhere else. */
export const rawAction = (given: RawRequest) =>
  step({
    label: given.label,
    description: given.description,
    inputs: { url: url(given), method, data, formData, fileData, fileDataFileNames, queryParams, headers },
    options: { responseType, bodyType, ...(given.paged && { fetchAllPages, maxPages }) },
    calls: [], // whatever it is told
    run: async (client, values) => {
      const { url, method, queryParams, headers, responseType } = values;
      const body = readBody({ ...values, contentType: headers["content-type"] });
      const path = addQuery(url, labels.queryParams, queryParams);
      const reading = expects[responseType];
      const request = {
        api: given.api,
        method,
        path: `${given.prefix}${path}`,
        route: routeOf(method, path),
        headers,
        ...(body && { body }),
        repeatable: repeatable.has(method),
        expects: reading,
      };
      if (values.fetchAllPages) {
        checkPages({ method, path, responseType });
        return { data: await client.sendPages(request, Number(values.maxPages)) };
      }
      const { data, contentType } = await client.send(request);
      return reading === "binary"
        ? { data, contentType: contentType ?? "application/octet-stream" }
        : { data };
    },
    example: given.answer,
    answersAnything: true,
    isRaw: true,
  });

import { action, PerformSafety } from "@prismatic-io/spectral";
import { connection } from "../../inputs/connection";
import { choice, pairs } from "../../inputs/fields";
import { httpInputs, sendOnce } from "../../inputs/http";
import { readEntries } from "../../inputs/pairs";
import { region } from "../../inputs/region";
import { connect } from "../../perform";
import { readBody } from "./body";
import { readHeaders } from "./headers";
import { labels } from "./labels";
import { addQuery, readPath } from "./path";
import { routeOf } from "./route";

const methods = [
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "LINK",
  "UNLINK",
  "PURGE",
] as const;

/** The methods that HTTP itself calls idempotent. */
const repeatable = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

/** Stored values of the published component, and how each has the answer read. */
const expects = { json: "json", text: "text", document: "text", arraybuffer: "binary" } as const;

/** The largest answer that is read, in bytes. */
const maxAnswerBytes = { json: 10_000_000, text: 10_000_000, binary: 100_000_000 };

const example = "/v1/accounts/region";

const url = {
  label: labels.url,
  type: "string" as const,
  required: true,
  placeholder: example,
  comments:
    "The path only: the base URL (https://track.customer.io/api) is already included. To call https://track.customer.io/api/v1/accounts/region, enter /v1/accounts/region",
  example,
  clean: (value: unknown): string => readPath(labels.url, value, { included: "/api", example }),
};

const method = choice(
  { label: labels.method, comments: "The HTTP method to use" },
  [{ label: "GET", value: "GET" }, ...methods.slice(1).map((name) => ({ label: name, value: name }))],
  { required: true },
);

const data = {
  label: labels.data,
  type: "string" as const,
  required: false,
  placeholder: "Data to send",
  comments:
    "The HTTP body. An object, a list or JSON text is sent as JSON, other text as text/plain, a file from an earlier step as it is",
  example: '{"exampleKey": "Example Data"}',
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

const responseType = choice({ label: labels.responseType, comments: "How the answer is read" }, [
  { label: "JSON", value: "json" },
  { label: "Text", value: "text" },
  { label: "Binary", value: "arraybuffer" },
  { label: "Document (Text)", value: "document" },
]);

export const rawRequest = action({
  display: { label: "Raw Request - Track API", description: "Send raw HTTP request to Customer.io" },
  inputs: {
    connection,
    region,
    url,
    method,
    data,
    formData,
    fileData,
    fileDataFileNames,
    queryParams,
    headers,
    responseType,
    ...httpInputs(sendOnce),
  },
  perform: async (
    context,
    { connection, region, url, method, queryParams, headers, responseType, ...inputs },
  ) => {
    const body = readBody({ ...inputs, method, contentType: headers["content-type"] });
    const path = addQuery(url, labels.queryParams, queryParams);
    const reading = expects[responseType];
    const answer = await connect(context, { ...inputs, connection, region }).send({
      api: "track",
      method,
      path,
      route: routeOf(method, path),
      headers,
      ...(body && { body }),
      repeatable: repeatable.has(method),
      expects: reading,
      maxAnswerBytes: maxAnswerBytes[reading],
    });
    return reading === "binary"
      ? { data: answer.data, contentType: answer.contentType ?? "application/octet-stream" }
      : { data: answer.data };
  },
  performSafety: PerformSafety.NOT_ALLOWED,
  examplePayload: { data: { url: "https://track.customer.io", region: "us", environment_id: 123456 } },
});

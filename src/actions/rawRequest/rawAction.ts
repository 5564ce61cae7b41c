import { choice } from "../../inputs/fields";
import type { Api } from "../../operation";
import { step } from "../../perform";
import { bodyType, data, readBody } from "./body";
import { headers } from "./headers";
import { checkPages, fetchAllPages, maxPages } from "./paging";
import { path } from "./path";
import { addQuery, queryParams } from "./query";
import { expects, responseType } from "./response";
import { routeOf } from "./route";
import { fileData, fileDataFileNames, formData } from "./upload";

const methods = ["POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "LINK", "UNLINK", "PURGE"] as const;

/** The methods that HTTP itself calls idempotent. */
const repeatable = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

const method = choice(
  { label: "Method", comments: "The HTTP method to use" },
  [{ label: "GET", value: "GET" }, ...methods.map((name) => ({ label: name, value: name }))],
  { required: true },
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

/** A step that sends whatever it is told to one API of Customer.io, and to nowhere else. */
export const rawAction = (given: RawRequest) =>
  step({
    label: given.label,
    description: given.description,
    inputs: { url: path(given), method, data, formData, fileData, fileDataFileNames, queryParams, headers },
    options: { responseType, bodyType, ...(given.paged && { fetchAllPages, maxPages }) },
    calls: [], // whatever it is told
    run: async (client, values) => {
      const { url, method, queryParams, headers } = values;
      const body = readBody(values);
      const path = addQuery(url, queryParams);
      const reading = expects[values.responseType];
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
        checkPages({ method, path, reading });
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

import { randomBytes } from "node:crypto";
import { answer, json } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import { refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { invalid, type Problem, refuseIfAny } from "../problems";
import type { ExportRecord } from "../state/export";
import { startExport } from "../state/exports";
import { dropUnknownFields } from "../state/silent";
import { deliveriesIn, deliveryExportProblems, fieldsOfDeliveryExport } from "./deliveryExport";
import { deliveryRows, peopleRows } from "./exportRows";
import { notFound, numberIn } from "./notFound";
import { nullIfEmpty } from "./paging";
import { peopleFilter, peopleIn } from "./peopleFilter";

const shown = (one: ExportRecord) => ({
  id: one.id,
  deduplicate_id: `${one.id}:${one.updatedAt}`,
  type: one.type,
  user_id: 1,
  user_email: "api@example.com",
  status: one.status,
  failed: one.status === "failed",
  description: one.description,
  total: one.total,
  downloads: one.downloads,
  created_at: one.createdAt,
  updated_at: one.updatedAt,
});

const exportAsked = ({ workspace, params }: Call): ExportRecord => {
  const one = workspace.exports.get(numberIn(params.export_id));
  if (!one) throw notFound();
  return one;
};

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === "string");

const attributesProblems = (attributes: unknown): Problem[] =>
  attributes === undefined || isNames(attributes)
    ? []
    : [invalid("attributes", "must be an array of strings")];

const namesIn = (attributes: unknown): string[] => (isNames(attributes) ? attributes : []);

const signatureBytes = 16;

/** The App API reference: a link expires after 15 minutes. */
const secondsOfLink = 900;

/** A new link to the file. Whoever has it needs no key. */
const linkTo = ({ baseUrl, now }: Call, { id, links }: ExportRecord): string => {
  const signature = randomBytes(signatureBytes).toString("hex");
  links.set(signature, now + secondsOfLink);
  return `${baseUrl}/files/exports/${id}?signature=${signature}`;
};

export const exportRoutes: RouteTable = {
  "GET /v1/exports": ({ workspace }) =>
    json(200, { exports: nullIfEmpty([...workspace.exports.values()].map(shown)) }),
  "POST /v1/exports/customers": (call) => {
    const body = jsonBody(call);
    const { filters, attributes } = body;
    refuseIfAny([...peopleFilter.problems("filters", filters), ...attributesProblems(attributes)]);
    const about = { type: "customers", description: "Customers that fit a filter", sent: body } as const;
    const started = startExport(call, about, ({ workspace }) =>
      peopleRows(peopleIn(workspace, filters), namesIn(attributes)),
    );
    dropUnknownFields(call, body, ["filters", "attributes"]);
    return json(200, { export: shown(started) });
  },
  "POST /v1/exports/deliveries": (call) => {
    const body = jsonBody(call);
    refuseIfAny([...deliveryExportProblems(body), ...attributesProblems(body.attributes)]);
    const about = { type: "deliveries", description: "Deliveries", sent: body } as const;
    const started = startExport(call, about, (due) =>
      deliveryRows(due, deliveriesIn(due, body), namesIn(body.attributes)),
    );
    dropUnknownFields(call, body, fieldsOfDeliveryExport);
    return json(200, { export: shown(started) });
  },
  "GET /v1/exports/{export_id}": (call) => json(200, { export: shown(exportAsked(call)) }),
  "GET /v1/exports/{export_id}/download": (call) => {
    const one = exportAsked(call);
    // Unconfirmed: unfinished-exports.
    if (one.status !== "done") throw refusal(400, `export is ${one.status}`);
    return json(200, { url: linkTo(call, one) });
  },
};

/** Where the links of exports lead: a storage that knows no App API key. Unconfirmed: export-links. */
export const exportFileRoutes: RouteTable = {
  "GET /files/exports/{export_id}": (call) => {
    const one = exportAsked(call);
    const expiresAt = one.links.get(call.query.get("signature") ?? "") ?? 0;
    if (call.now > expiresAt) throw refusal(403, "the link has expired");
    one.downloads += 1;
    return answer(200, one.text, "text/csv; charset=utf-8");
  },
};

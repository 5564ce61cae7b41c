import { type Fields, isFields } from "../fields";
import { json, noContent } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody, jsonValue } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { invalid, type Problem, refuseIfAny, textProblems } from "../problems";
import { nextNumber } from "../state/canonicalId";
import type { Collection } from "../state/collection";
import { dropUnknownFields } from "../state/silent";
import { bytesOf, publishedRows, rowsIn, rowsProblems, schemaOf } from "./collectionData";
import { notFound, numberIn } from "./notFound";
import { nullIfEmpty } from "./paging";

/** App API reference. */
const mostCollections = 50;

const shown = ({ id, name, rows, createdAt, updatedAt }: Collection) => ({
  id,
  name,
  bytes: bytesOf(rows),
  rows: rows.length,
  schema: schemaOf(rows),
  created_at: createdAt,
  updated_at: updatedAt,
});

const collectionAsked = ({ workspace, params }: Call): Collection => {
  const collection = workspace.collections.get(numberIn(params.collection_id));
  if (!collection) throw notFound();
  return collection;
};

// Unconfirmed: collection-names.
const nameProblems = ({ workspace }: Call, name: unknown, own?: Collection): Problem[] => {
  const isTaken = [...workspace.collections.values()].some((one) => one !== own && one.name === name);
  return [...textProblems("name", name), ...(isTaken ? [invalid("name", "is already in use")] : [])];
};

/** What a body brings: rows of its own, or those of a published file. */
const contentOf = ({ workspace }: Call, { data, url }: Fields): unknown =>
  typeof url === "string" ? publishedRows(workspace, url) : data;

const contentProblems = (call: Call, body: Fields): Problem[] => {
  if (body.data !== undefined && body.url !== undefined) return [invalid("data, url", "exclude each other")];
  const field = body.url === undefined ? "data" : "url";
  return rowsProblems(field, contentOf(call, body));
};

/** Changes a collection and answers what it is then. */
const update = (call: Call, change: Partial<Collection>) => {
  const collection = collectionAsked(call);
  Object.assign(collection, change, { updatedAt: call.now });
  return json(200, { collection: shown(collection) });
};

const path = "/v1/collections/{collection_id}";

export const collectionRoutes: RouteTable = {
  "GET /v1/collections": ({ workspace }) =>
    json(200, { collections: nullIfEmpty([...workspace.collections.values()].map(shown)) }),
  "POST /v1/collections": (call) => {
    const body = jsonBody(call);
    const { workspace, now } = call;
    refuseIfAny([
      ...nameProblems(call, body.name),
      ...contentProblems(call, body),
      ...(workspace.collections.size < mostCollections
        ? []
        : [invalid("", `there cannot be more than ${mostCollections} collections`)]),
    ]);
    const collection: Collection = {
      id: nextNumber(workspace),
      name: String(body.name),
      rows: rowsIn(contentOf(call, body)),
      createdAt: now,
      updatedAt: now,
    };
    workspace.collections.set(collection.id, collection);
    dropUnknownFields(call, body, ["name", "data", "url"]);
    return json(200, { collection: shown(collection) });
  },
  [`GET ${path}`]: (call) => json(200, { collection: shown(collectionAsked(call)) }),
  [`PUT ${path}`]: (call) => {
    const collection = collectionAsked(call);
    const body = jsonBody(call);
    const hasContent = body.data !== undefined || body.url !== undefined;
    refuseIfAny([
      ...(body.name === undefined ? [] : nameProblems(call, body.name, collection)),
      ...(hasContent ? contentProblems(call, body) : []),
    ]);
    dropUnknownFields(call, body, ["name", "data", "url"]);
    return update(call, {
      ...(body.name === undefined ? {} : { name: String(body.name) }),
      ...(hasContent ? { rows: rowsIn(contentOf(call, body)) } : {}),
    });
  },
  [`DELETE ${path}`]: (call) => {
    call.workspace.collections.delete(collectionAsked(call).id);
    return noContent;
  },
  // Unconfirmed: collection-content.
  [`GET ${path}/content`]: (call) => json(200, collectionAsked(call).rows),
  [`PUT ${path}/content`]: (call) => {
    collectionAsked(call);
    const sent = jsonValue(call);
    const rows = isFields(sent) ? [sent] : sent;
    refuseIfAny(rowsProblems("", rows));
    return update(call, { rows: rowsIn(rows) });
  },
};

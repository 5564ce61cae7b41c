import { textOf } from "../fields";
import { json } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { Invalid, invalid, refuseIfAny, required } from "../problems";
import { findPerson } from "../state/identifiers";
import type { PersonRecord } from "../state/person";
import { segmentsOf } from "../state/segments";
import { identifiersOf, kindAsked, personAsked, personByShape } from "./identity";
import { pageOf } from "./paging";
import { peopleFilter, peopleIn } from "./peopleFilter";
import { profileOf } from "./profile";

const searchPage = { usual: 50, most: 1000 };
// Unconfirmed: unsized-pages.
const relationshipsPage = { usual: 50, most: 1000 };
const mostIds = 100;

const personInPath = (call: Call): PersonRecord => personAsked(call, call.params.customer_id ?? "");

const idsIn = (call: Call): string[] => {
  const { ids } = jsonBody(call);
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > mostIds)
    throw new Invalid([invalid("ids", `must be an array of 1 to ${mostIds} values`)]);
  return ids.map(textOf);
};

export const customerRoutes: RouteTable = {
  // A plus sign that is not encoded means a space, and so finds nobody.
  "GET /v1/customers": ({ query, workspace }) => {
    const email = query.get("email") ?? "";
    if (email === "") throw new Invalid([required("email")]);
    const person = findPerson(workspace, { kind: "email", value: email });
    return json(200, { results: person ? [identifiersOf(person)] : [] });
  },
  "POST /v1/customers": (call) => {
    const { filter } = jsonBody(call);
    refuseIfAny(peopleFilter.problems("filter", filter));
    const { items, next } = pageOf(call, peopleIn(call.workspace, filter), searchPage);
    const identifiers = items.map(identifiersOf);
    // People without an id leave an empty text in this list (seen live).
    return json(200, { identifiers, ids: identifiers.map(({ id }) => id ?? ""), next });
  },
  // The reference wraps every item in `customer`; live answers did not. A cio_id has no prefix in this body.
  "POST /v1/customers/attributes": (call) => {
    const kind = kindAsked(call);
    const people = idsIn(call).map((value) => findPerson(call.workspace, { kind, value }));
    return json(200, {
      customers: people.filter((person) => person !== undefined).map((person) => profileOf(person)),
    });
  },
  "GET /v1/customers/{customer_id}/attributes": (call) =>
    json(200, { customer: profileOf(personInPath(call)) }),
  "GET /v1/customers/{customer_id}/segments": (call) => {
    const segments = segmentsOf(call.workspace, personInPath(call));
    return json(200, { segments: segments.map(({ id, name, description }) => ({ id, name, description })) });
  },
  // Unconfirmed: relationship-answers.
  "GET /v1/customers/{customer_id}/relationships": (call) => {
    const relationships = [...personByShape(call).relationships.values()];
    const { items, next } = pageOf(call, relationships, relationshipsPage);
    return json(200, {
      cio_relationships: items.map(({ object, attributes }) => ({
        identifiers: {
          object_type_id: object.objectTypeId,
          object_id: object.objectId,
          cio_object_id: object.cioObjectId,
        },
        relationship_attributes: Object.fromEntries(attributes),
      })),
      next,
    });
  },
};

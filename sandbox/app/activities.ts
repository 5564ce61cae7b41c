import { isFields } from "../fields";
import { type Answer, json } from "../http/answer";
import type { Call } from "../http/call";

import type { RouteTable } from "../http/routing";
import type { Activity } from "../state/activity";
import type { PersonRecord } from "../state/person";
import { identifiersOf, personAsked } from "./identity";
import { pageOf } from "./paging";

const activitiesPage = { usual: 10, most: 100 };

// The name of an event, or of an attribute that changed.
const isNamed = ({ name, type, data }: Activity, wanted: string): boolean =>
  name === wanted || (type === "attribute_change" && isFields(data) && Object.hasOwn(data, wanted));

const isAsked = ({ query }: Call, activity: Activity): boolean => {
  const type = query.get("type");
  const name = query.get("name");
  return (type === null || activity.type === type) && (name === null || isNamed(activity, name));
};

const shown = ({ id, type, person, name, data, timestamp }: Activity) => {
  const identifiers = person && identifiersOf(person);
  return {
    id,
    type,
    timestamp,
    name,
    customer_id: identifiers?.id ?? null,
    customer_identifiers: identifiers ?? null,
    ...(isFields(data) && data.delivery_id !== undefined ? { delivery_id: data.delivery_id } : {}),
    data,
  };
};

// Unconfirmed: deleted-activities.
const isDeleted = ({ workspace }: Call, { person }: Activity): boolean =>
  person !== undefined && !workspace.people.has(person.cioId);

// Newest first (seen live).
const activitiesAnswer = (call: Call, person: PersonRecord | undefined): Answer => {
  const wantsDeleted = call.query.get("deleted") === "true";
  const found = call.workspace.activities.filter(
    (activity) =>
      isAsked(call, activity) &&
      (person === undefined || activity.person === person) &&
      isDeleted(call, activity) === wantsDeleted,
  );
  const { items, next } = pageOf(call, found.reverse(), activitiesPage);
  return json(200, { activities: items.map(shown), next });
};

export const activityRoutes: RouteTable = {
  "GET /v1/activities": (call) => {
    const customerId = call.query.get("customer_id");
    return activitiesAnswer(call, customerId === null ? undefined : personAsked(call, customerId));
  },
  "GET /v1/customers/{customer_id}/activities": (call) =>
    activitiesAnswer(call, personAsked(call, call.params.customer_id ?? "")),
};

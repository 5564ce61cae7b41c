import { nameTheSame } from "./identifiers";

/** What a field of an entity holds; how each is read is in fields.ts. */
export type Kind =
  | "person"
  | "mergedPerson"
  | "object"
  | "delivery"
  | "personAttributes"
  | "objectAttributes"
  | "eventData"
  | "eventName"
  | "eventId"
  | "time"
  | "device"
  | "deviceToken"
  | "relatedObjects"
  | "relatedPeople"
  | "formerObjects"
  | "formerPeople"
  | "relatedVisitors"
  | "anonymousId"
  | "metric"
  | "metricDevice";

interface Field {
  kind: Kind;
  /** "made": when it is left out, its reader makes one. */
  presence: "required" | "optional" | "made";
}

const must = (kind: Kind): Field => ({ kind, presence: "required" });
const may = (kind: Kind): Field => ({ kind, presence: "optional" });
const made = (kind: Kind): Field => ({ kind, presence: "made" });

/** What one (type, action) pair does and the fields it takes beside type and action. */
export interface EntityAction {
  does: string;
  fields: Record<string, Field>;
  /** Sending it twice may not be the same as sending it once. */
  once?: true;
  /** What stands in the wrong place, before anything is read. */
  misplaced?: (given: Record<string, unknown>) => Conflict | undefined;
  /** What is wrong with the fields together once they are read, and with which of them. */
  conflict?: (fields: Record<string, unknown>) => Conflict | undefined;
}

export interface Conflict {
  field: string;
  why: string;
}

/** What stands among the attributes of a person in v1, and beside them here. */
const besideAttributes: Record<string, string> = {
  _timestamp: "is the spelling of v1; here it is timestamp, beside attributes",
  cio_relationships: "belongs beside attributes, not in it",
};

const findMisplaced = ({ attributes }: Record<string, unknown>): Conflict | undefined => {
  for (const [name, why] of Object.entries(besideAttributes))
    if (Object.hasOwn(attributes ?? {}, name)) return { field: `attributes.${name}`, why };
  return undefined;
};

const ofPerson = (does: string, fields: Record<string, Field> = {}): EntityAction => ({
  does,
  fields: { identifiers: must("person"), ...fields },
});

const ofObject = (does: string, fields: Record<string, Field> = {}): EntityAction => ({
  does,
  fields: { identifiers: must("object"), ...fields },
});

const event = {
  name: must("eventName"),
  id: made("eventId"),
  timestamp: may("time"),
  attributes: may("eventData"),
};

/**
 * Every (type, action) pair of the Track API v2. An event of an object is not in its reference, though some
 * clients offer one.
 */
export const matrix: Record<string, Record<string, EntityAction>> = {
  person: {
    identify: {
      ...ofPerson("Create or update a person", {
        attributes: may("personAttributes"),
        timestamp: may("time"),
        cio_relationships: may("relatedObjects"),
      }),
      misplaced: findMisplaced,
    },
    delete: ofPerson("Delete a person"),
    event: ofPerson("Track an event of a person", event),
    page: ofPerson("Track a page view of a person", event),
    screen: ofPerson("Track a screen view of a person", event),
    add_relationships: ofPerson("Relate a person to objects", { cio_relationships: must("relatedObjects") }),
    delete_relationships: ofPerson("Remove a person's relationships to objects", {
      cio_relationships: must("formerObjects"),
    }),
    add_device: ofPerson("Add or update a device of a person", { device: must("device") }),
    delete_device: ofPerson("Delete a device of a person", { device: must("deviceToken") }),
    merge: {
      does: "Merge a person into another and delete the first, for good",
      fields: { primary: must("mergedPerson"), secondary: must("mergedPerson") },
      once: true,
      conflict: ({ primary, secondary }) =>
        nameTheSame(primary, secondary)
          ? { field: "secondary", why: "is the same person as primary" }
          : undefined,
    },
    suppress: ofPerson("Delete a person for good and ignore everything sent about them from then on"),
    unsuppress: ofPerson("Allow a suppressed person to be added again"),
  },
  object: {
    identify: ofObject("Create or update an object", {
      attributes: may("objectAttributes"),
      cio_relationships: may("relatedPeople"),
    }),
    identify_anonymous: ofObject("Create or update an object and relate it to anonymous visitors", {
      attributes: may("objectAttributes"),
      cio_relationships: may("relatedVisitors"),
      anonymous_id: may("anonymousId"),
    }),
    delete: ofObject("Delete an object and its relationships"),
    add_relationships: ofObject("Relate an object to people", { cio_relationships: must("relatedPeople") }),
    delete_relationships: ofObject("Remove an object's relationships to people", {
      cio_relationships: must("formerPeople"),
    }),
  },
  delivery: {
    event: {
      does: "Report what happened to a push or in-app message",
      once: true, // nothing says that a metric with the same values counts once
      fields: {
        identifiers: must("delivery"),
        name: must("metric"),
        attributes: must("metricDevice"),
      },
    },
  },
};

import type { LeafInputFieldDefinition } from "@prismatic-io/spectral";
import type { Entity } from "../../entity/entity";
import type { Kind } from "../../entity/matrix";
import { convertValues, emptyValues } from "../../inputs/attributes";
import { deliveryId, deviceMetric } from "../../inputs/delivery";
import { deviceAttributesOf, deviceId, deviceOptions, platform } from "../../inputs/device";
import { eventData, eventDataOf, eventDataOptions, eventId, eventName, timestamp } from "../../inputs/event";
import { text } from "../../inputs/fields";
import { typeDoubt } from "../../inputs/idType";
import {
  objectAttributes,
  objectData,
  objectId,
  objectIdentifiers,
  objectIdType,
  objectOptions,
  objectTypeId,
  objectWarnings,
} from "../../inputs/object";
import { customerData, personAttributes, personOptions, personWarnings } from "../../inputs/person";
import {
  personId,
  personIdType,
  personIn,
  personWithoutPhoneIn,
  relatedIdType,
} from "../../inputs/personIdentifiers";
import {
  related,
  relatedDoubts,
  relationshipAttributes,
  relationshipsToObjects,
  relationshipsToPeople,
  relationshipsToVisitors,
} from "../../inputs/relationship";
import type { Values } from "../../operation";

/** The inputs that stand for one field of an entity, and how the field is read from them. */
export interface FieldForm {
  inputs: Record<string, LeafInputFieldDefinition>;
  /** Takes cleaned inputs and the fields that were read before; undefined leaves the field out. */
  read: (values: never, before: Entity) => unknown;
  /** What may be a mistake and is sent all the same. */
  warnings?: (values: never) => string[];
}

const form = <F extends FieldForm["inputs"]>(
  inputs: F,
  read: (values: Values<F>, before: Entity) => unknown,
  warnings?: (values: Values<F>) => string[],
): FieldForm => ({ inputs, read, ...(warnings && { warnings }) });

const one = <F extends LeafInputFieldDefinition>(key: string, input: F): FieldForm => ({
  inputs: { [key]: input },
  read: (values: Record<string, unknown>) => values[key],
});

const relatedObjects = related({
  label: "Related Objects",
  comments: "Objects at the other end: their IDs as a list, text with commas, or JSON",
  example: "acme, globex",
});

const relatedPeople = related({
  label: "Related People",
  comments: "People at the other end: their identifiers as a list, text with commas, or JSON",
  example: "ada-1815, grace-1906",
});

const relatedVisitors = related({
  label: "Related Visitors",
  comments: "Anonymous IDs of visitors at the other end: a list, text with commas, or JSON",
  example: "anon-7f3c",
});

const mergedPeople = {
  primary: {
    label: "Primary Person ID",
    comments: "The person to keep, who must exist already",
    example: "ada-1815",
  },
  secondary: {
    label: "Secondary Person ID",
    comments: "The person to merge into the primary one and delete",
    example: "ada@example.com",
  },
};

/** The two people of a merge have the same form but for its labels. */
const mergedPerson = (field: string): FieldForm => {
  const about = field === "primary" ? mergedPeople.primary : mergedPeople.secondary;
  const [id, idType] = [`${field}Id`, `${field}IdType`];
  const typeField = { ...relatedIdType, label: about.label.replace(/ID$/, "Identifier Type") };
  return {
    inputs: {
      [id]: text({ ...about }),
      [idType]: typeField,
    },
    read: (values: Record<string, never>) =>
      personWithoutPhoneIn(about.label, values[id] ?? "", values[idType] ?? "automatic"),
    warnings: (values: Record<string, never>) =>
      typeDoubt(about, values[id] ?? "", typeField, values[idType] ?? "automatic"),
  };
};

/** What a form says of all relationships that it adds. */
const described = { relationshipAttributes, convertValues, emptyValues };

const objectInputs = (required: boolean) => ({
  relatedObjects: { ...relatedObjects, required },
  objectTypeId,
  objectIdType,
});

const readRelatedObjects =
  (required: boolean) =>
  (values: Values<ReturnType<typeof objectInputs>> & Partial<Values<typeof described>>): unknown =>
    relationshipsToObjects({ label: relatedObjects.label, entries: values.relatedObjects, required }, values);

const peopleInputs = (required: boolean) => ({
  relatedPeople: { ...relatedPeople, required },
  relatedIdType,
});

const readRelatedPeople =
  (required: boolean) =>
  (values: Values<ReturnType<typeof peopleInputs>> & Partial<Values<typeof described>>): unknown =>
    relationshipsToPeople(
      { label: relatedPeople.label, entries: values.relatedPeople, required },
      values.relatedIdType,
      values,
    );

const peopleDoubts = ({
  relatedPeople: entries,
  relatedIdType,
}: Values<ReturnType<typeof peopleInputs>>): string[] => relatedDoubts(relatedPeople, entries, relatedIdType);

/** How each kind of field is asked for; `field` is its name in the entity. */
export const fieldForms: Record<Kind, (field: string, required: boolean) => FieldForm> = {
  person: () =>
    form(
      { personId, personIdType },
      (values) => personIn(personId.label, values.personId, values.personIdType),
      (values) => typeDoubt(personId, values.personId, personIdType, values.personIdType),
    ),
  mergedPerson,
  object: () => form({ objectTypeId, objectId, objectIdType }, objectIdentifiers),
  delivery: () => form({ deliveryId }, (values) => ({ id: values.deliveryId })),
  personAttributes: () =>
    form(
      { customerData, ...personOptions },
      (values, { identifiers }) => ({
        ...personAttributes(values, identifiers ?? {}),
        ...(values.updateOnly && { _update: true }),
      }),
      personWarnings,
    ),
  objectAttributes: () => form({ objectData, ...objectOptions }, objectAttributes, objectWarnings),
  eventData: () => form({ eventData, ...eventDataOptions }, eventDataOf),
  eventName: () => one("eventName", eventName),
  eventId: () => one("eventId", eventId),
  time: () => one("timestamp", timestamp),
  device: () =>
    form({ deviceToken: deviceId, platform, ...deviceOptions }, (values) => ({
      token: values.deviceToken,
      platform: values.platform,
      last_used: values.lastUsed,
      attributes: deviceAttributesOf(values),
    })),
  deviceToken: () => form({ deviceToken: deviceId }, (values) => ({ token: values.deviceToken })),
  relatedObjects: (_, required) =>
    form({ ...objectInputs(required), ...described }, readRelatedObjects(required)),
  formerObjects: (_, required) => form(objectInputs(required), readRelatedObjects(required)),
  relatedPeople: (_, required) =>
    form({ ...peopleInputs(required), ...described }, readRelatedPeople(required), peopleDoubts),
  formerPeople: (_, required) => form(peopleInputs(required), readRelatedPeople(required), peopleDoubts),
  relatedVisitors: (_, required) =>
    form({ relatedVisitors: { ...relatedVisitors, required }, ...described }, (values) =>
      relationshipsToVisitors(
        { label: relatedVisitors.label, entries: values.relatedVisitors, required },
        values,
      ),
    ),
  // The reference shows one in an example only: relationships say what it is for.
  anonymousId: () => ({ inputs: {}, read: () => undefined }),
  metric: () => one("metric", deviceMetric),
  metricDevice: () => form({ deviceToken: deviceId }, (values) => ({ device_token: values.deviceToken })),
};

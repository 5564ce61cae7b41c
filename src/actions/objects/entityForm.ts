import type { ActionInputParameters, Inputs, LeafInputFieldDefinition } from "@prismatic-io/spectral";
import type { Entity } from "../../entity/entity";
import { deviceMetrics } from "../../entity/fields";
import type { Kind } from "../../entity/matrix";
import { convertValues } from "../../inputs/convertValues";
import { deviceAttributes, deviceText, lastUsed, platform } from "../../inputs/device";
import { emptyValues } from "../../inputs/emptyValues";
import { eventAttributes, eventData, eventDataOf, eventId, eventName } from "../../inputs/event";
import { choice, text, timestamp } from "../../inputs/fields";
import {
  additionalAttributes,
  checkObjectType,
  objectAttributes,
  objectData,
  objectId,
  objectIdentifiers,
  objectIdType,
  objectTypeId,
  toObjectIdentifiers,
} from "../../inputs/object";
import {
  attributes,
  customerData,
  personAttributes,
  timestampAttributes,
  updateOnly,
} from "../../inputs/person";
import {
  personId,
  personIdType,
  personIn,
  personWithoutPhoneIn,
  relatedIdType,
} from "../../inputs/personIdentifiers";
import { related, relationshipAttributes, relationshipsOf } from "../../inputs/relationship";
import type { EmptyValues } from "../../values/pairs";
import { personIdentifiers } from "../../values/personId";

/** The inputs that stand for one field of an entity, and how the field is read from them. */
export interface FieldForm {
  inputs: Record<string, LeafInputFieldDefinition>;
  /** Takes cleaned inputs and the fields that were read before; undefined leaves the field out. */
  read: (values: never, before: Entity) => unknown;
}

const form = <F extends Inputs & FieldForm["inputs"]>(
  inputs: F,
  read: (values: ActionInputParameters<F>, before: Entity) => unknown,
): FieldForm => ({ inputs, read });

const one = <F extends LeafInputFieldDefinition>(key: string, input: F): FieldForm => ({
  inputs: { [key]: input },
  read: (values: Record<string, unknown>) => values[key],
});

const occurredAt = timestamp({
  label: "Occurred At",
  comments: "When it happened: ISO 8601, Unix seconds or Unix milliseconds. Left empty, it happens now",
  example: "2026-11-20T09:30:00Z",
});

const deviceToken = text({
  label: "Device Token",
  comments: "The token that the push service gave the device",
  example: "dpG0f3sXQm2:APA91bHqT",
  trim: true,
  names: true,
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

const mergedPeople: Record<string, { label: string; comments: string }> = {
  primary: { label: "Primary Person ID", comments: "The person to keep, who must exist already" },
  secondary: {
    label: "Secondary Person ID",
    comments: "The person to merge into the primary one and delete",
  },
};

const mergedPerson = (field: string): FieldForm => {
  const about = mergedPeople[field] ?? { label: "Person ID", comments: "The person" };
  const type = { ...relatedIdType, label: about.label.replace(/ID$/, "Identifier Type") };
  const inputs = {
    [`${field}Id`]: text({ ...about, example: "ada-1815", names: true }),
    [`${field}IdType`]: type,
  };
  return {
    inputs,
    read: (values: Record<string, never>) =>
      personWithoutPhoneIn(about.label, values[`${field}Id`] ?? "", values[`${field}IdType`] ?? "automatic"),
  };
};

const metric = choice(
  { label: "Metric", comments: "What happened to the message" },
  [
    { label: "Opened", value: deviceMetrics[0] },
    { label: "Converted", value: deviceMetrics[1] },
    { label: "Delivered", value: deviceMetrics[2] },
  ],
  { required: true },
);

type MakeForm = (field: string, required: boolean) => FieldForm;

type Values<F extends Inputs> = ActionInputParameters<F>;

interface Described {
  relationshipAttributes?: Record<string, unknown>;
  convertValues?: boolean;
  emptyValues?: EmptyValues;
}

const objectInputs = (required: boolean) => ({
  relatedObjects: { ...relatedObjects, required },
  objectTypeId,
  objectIdType,
});

const peopleInputs = (required: boolean) => ({
  relatedPeople: { ...relatedPeople, required },
  relatedIdType,
});

const readRelatedObjects =
  (required: boolean) =>
  (values: Values<ReturnType<typeof objectInputs>> & Described): unknown =>
    relationshipsOf(
      { ...values, related: values.relatedObjects },
      {
        label: relatedObjects.label,
        kind: "relatedObjects",
        required,
        identify: (id) => {
          checkObjectType(values);
          return toObjectIdentifiers(id, values);
        },
      },
    );

const readRelatedPeople =
  (required: boolean) =>
  (values: Values<ReturnType<typeof peopleInputs>> & Described): unknown =>
    relationshipsOf(
      { ...values, related: values.relatedPeople },
      {
        label: relatedPeople.label,
        kind: "relatedPeople",
        required,
        identify: (id) => personIdentifiers(id, values.relatedIdType),
      },
    );

/** How each kind of field is asked for; `field` is its name in the entity. */
export const fieldForms: Record<Kind, MakeForm> = {
  person: () =>
    form({ personId, personIdType }, (values) =>
      personIn(personId.label, values.personId, values.personIdType),
    ),
  mergedPerson,
  object: () => form({ objectTypeId, objectId, objectIdType }, objectIdentifiers),
  delivery: () =>
    form(
      {
        deliveryId: text({
          label: "Delivery ID",
          comments: "The ID of the message, from the push or in-app payload",
          example: "RPIyMTM6OjEyMzQ=",
          names: true,
        }),
      },
      ({ deliveryId }) => ({ id: deliveryId }),
    ),
  personAttributes: () =>
    form(
      { customerData, attributes, convertValues, emptyValues, timestampAttributes, updateOnly },
      (values, { identifiers }) => ({
        ...personAttributes(values, identifiers ?? {}),
        ...(values.updateOnly && { _update: true }),
      }),
    ),
  objectAttributes: () =>
    form(
      { objectData, attributes: additionalAttributes, convertValues, emptyValues, timestampAttributes },
      objectAttributes,
    ),
  eventData: () => form({ eventData, eventAttributes, convertValues, emptyValues }, eventDataOf),
  eventName: () => one("eventName", eventName),
  eventId: () => one("eventId", eventId),
  time: () => one("timestamp", occurredAt),
  device: () =>
    form({ deviceToken, platform, lastUsed, deviceAttributes }, (values) => ({
      token: values.deviceToken,
      platform: values.platform,
      last_used: values.lastUsed,
      attributes: deviceText(values.deviceAttributes),
    })),
  deviceToken: () => form({ deviceToken }, (values) => ({ token: values.deviceToken })),
  relatedObjects: (_, required) =>
    form(
      { ...objectInputs(required), relationshipAttributes, convertValues, emptyValues },
      readRelatedObjects(required),
    ),
  relatedPeople: (_, required) =>
    form(
      { ...peopleInputs(required), relationshipAttributes, convertValues, emptyValues },
      readRelatedPeople(required),
    ),
  formerObjects: (_, required) => form(objectInputs(required), readRelatedObjects(required)),
  formerPeople: (_, required) => form(peopleInputs(required), readRelatedPeople(required)),
  relatedVisitors: (_, required) =>
    form(
      {
        relatedVisitors: { ...relatedVisitors, required },
        relationshipAttributes,
        convertValues,
        emptyValues,
      },
      (values) =>
        relationshipsOf(
          { ...values, related: values.relatedVisitors },
          {
            label: relatedVisitors.label,
            kind: "relatedVisitors",
            required,
            identify: (id) => ({ anonymous_id: id }),
          },
        ),
    ),
  // The reference shows one in an example only: relationships say what it is for.
  anonymousId: () => ({ inputs: {}, read: () => undefined }),
  metric: () => one("metric", metric),
  metricDevice: () => form({ deviceToken }, (values) => ({ device_token: values.deviceToken })),
};

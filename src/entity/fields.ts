import { ValidationError } from "../errors";
import { limits } from "../limits";
import { newAttributesReader } from "../values/attributes";
import { toEventId } from "../values/eventId";
import { isPlainObject, readTexts } from "../values/pairs";
import type { AttributesOf } from "../values/reserved";
import { checkSendable } from "../values/sendable";
import { isEmpty, readOptionalText } from "../values/text";
import { toUnixSeconds } from "../values/times";
import { readObject, readPerson, readPersonWithoutPhone } from "./identifiers";
import type { Kind } from "./matrix";
import { anyName, asObject, type Read, readName, refuseOthers, withoutNothing } from "./reading";

const only =
  (name: string, read: Read = anyName): Read =>
  (at, field, value) => {
    const given = withoutNothing(asObject(at, field, value));
    refuseOthers(at, field, given, [name]);
    return { [name]: read(at, `${field}.${name}`, given[name]) };
  };

const attributesReader = (of: AttributesOf): Read => {
  const read = newAttributesReader(of);
  return (at, field, value, { identifiers } = {}) =>
    read([{ place: at(field), given: asObject(at, field, value) }], identifiers ?? {});
};

const readRelationshipAttributes = attributesReader("relationship");

const readEventData: Read = (at, field, value) => {
  const given = asObject(at, field, value);
  for (const [name, inner] of Object.entries(given)) checkSendable(at(`${field}.${name}`), inner);
  return given;
};

const relationshipsReader =
  (readIdentifiers: Read): Read =>
  (at, field, value) => {
    if (isPlainObject(value) && "relationships" in value)
      throw new ValidationError(
        at(field),
        "is the spelling of v1; here it is a list of {identifiers, relationship_attributes}",
      );
    if (!Array.isArray(value)) throw new ValidationError(at(field), "must be a list");
    if (value.length === 0) throw new ValidationError(at(field), "must not be empty");
    return value.map((entry: unknown, index) => {
      const place = `${field}[${index}]`;
      const given = withoutNothing(asObject(at, place, entry));
      refuseOthers(at, place, given, ["identifiers", "relationship_attributes"]);
      const { identifiers, relationship_attributes: attributes } = given;
      if (identifiers === undefined) throw new ValidationError(at(`${place}.identifiers`), "is required");
      return {
        identifiers: readIdentifiers(at, `${place}.identifiers`, identifiers),
        ...(attributes !== undefined && {
          relationship_attributes: readRelationshipAttributes(
            at,
            `${place}.relationship_attributes`,
            attributes,
          ),
        }),
      };
    });
  };

const deviceHints = { id: "is the spelling of v1; here it is token" };

const readDeviceAttributes: Read = (at, field, value) =>
  readTexts({ place: at(field), given: asObject(at, field, value) });

const readDevice: Read = (at, field, value) => {
  const given = withoutNothing(asObject(at, field, value));
  refuseOthers(at, field, given, ["token", "platform", "last_used", "attributes"], deviceHints);
  const platform = typeof given.platform === "string" ? given.platform.trim().toLowerCase() : given.platform;
  if (platform !== "ios" && platform !== "android")
    throw new ValidationError(at(`${field}.platform`), "must be ios or android");
  return {
    token: anyName(at, `${field}.token`, given.token),
    platform,
    ...(!isEmpty(given.last_used) && {
      last_used: toUnixSeconds(at(`${field}.last_used`), given.last_used),
    }),
    ...(given.attributes !== undefined && {
      attributes: readDeviceAttributes(at, `${field}.attributes`, given.attributes),
    }),
  };
};

const readDeviceToken: Read = (at, field, value) => {
  const given = withoutNothing(asObject(at, field, value));
  refuseOthers(at, field, given, ["token"], deviceHints);
  return { token: anyName(at, `${field}.token`, given.token) };
};

/** What a device reports of a message. */
export const deviceMetrics = ["opened", "converted", "delivered"] as const;

const readMetric: Read = (at, field, value) => {
  const found = deviceMetrics.find((metric) => metric === value);
  if (!found) throw new ValidationError(at(field), `must be one of ${deviceMetrics.join(", ")}`);
  return found;
};

/** How each kind of field is checked and made ready to send. */
export const fieldReaders: Record<Kind, Read> = {
  person: readPerson,
  mergedPerson: readPersonWithoutPhone,
  object: readObject,
  delivery: only("id"),
  personAttributes: attributesReader("person"),
  objectAttributes: attributesReader("object"),
  eventData: readEventData,
  eventName: readName({ limit: limits.eventName, trim: true }),
  eventId: (at, field, value) => toEventId(readOptionalText(at(field), value, { trim: true })),
  time: (at, field, value) => toUnixSeconds(at(field), value),
  device: readDevice,
  deviceToken: readDeviceToken,
  relatedObjects: relationshipsReader(readObject),
  relatedPeople: relationshipsReader(readPersonWithoutPhone),
  formerObjects: relationshipsReader(readObject),
  formerPeople: relationshipsReader(readPersonWithoutPhone),
  relatedVisitors: relationshipsReader(only("anonymous_id")),
  anonymousId: anyName,
  metric: readMetric,
  metricDevice: only("device_token"),
};

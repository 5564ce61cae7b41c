import { readObject } from "../entity/identifiers";
import { ValidationError } from "../errors";
import { limits } from "../limits";
import { newAttributesReader } from "../values/attributes";
import type { Source } from "../values/pairs";
import {
  type AttributeChoices,
  absentDates,
  convertValues,
  emptyValues,
  timestampAttributes,
} from "./attributes";
import { choice, json, optionalText, pairs, pathText, text } from "./fields";
import { numericId } from "./numericId";
import { withDropdown } from "./withDropdown";

const typeNumber = optionalText({
  label: "Object Type ID",
  comments:
    "The number of the object type in Customer.io, from 1. The type must exist there. Left empty where Object Identifier Type is CIO Object ID",
  example: "1",
  trim: true,
});

export const objectTypeId = withDropdown(
  {
    ...typeNumber,
    clean: (value: unknown): string | undefined => {
      const read = typeNumber.clean(value);
      if (read === undefined || /^[1-9]\d*$/.test(read)) return read;
      throw new ValidationError(
        typeNumber.label,
        "must be the number of an object type, from 1, not its name",
      );
    },
  },
  "selectObjectType",
);

const aboutObjectId = {
  label: "Object ID",
  comments: "The unique identifier of the object, or its CIO Object ID. Text or a number",
  example: "acme",
  limit: limits.objectId,
};

export const objectId = text(aboutObjectId);

/** The App API always wants the type, whatever names the object. */
export const requiredObjectTypeId = withDropdown(
  numericId({
    label: "Object Type ID",
    comments: "The number of the object type in Customer.io, from 1",
    example: "1",
  }),
  "selectObjectType",
);

export const objectIdInPath = pathText(aboutObjectId);

export const optionalObjectId = optionalText(aboutObjectId);

export const objectIdType = choice(
  {
    label: "Object Identifier Type",
    comments:
      "How objects are named: by an ID within the object type, or by the ID that Customer.io assigned, which cannot create one",
  },
  [
    { label: "Object ID", value: "object_id" },
    { label: "CIO Object ID", value: "cio_object_id" },
  ],
);

export interface ObjectType {
  objectTypeId: string | undefined;
  objectIdType: ReturnType<typeof objectIdType.clean>;
}

/** The `identifiers` of an object; its id is not checked yet, but that a type is there exactly when it is needed. */
export const toObjectIdentifiers = (id: string, { objectTypeId: type, objectIdType: idType }: ObjectType) => {
  if (idType === "object_id" && type === undefined)
    throw new ValidationError(objectTypeId.label, "is required");
  if (idType === "cio_object_id" && type !== undefined)
    throw new ValidationError(
      objectTypeId.label,
      `must be empty where ${objectIdType.label} is CIO Object ID: that ID alone names the object`,
    );
  return idType === "cio_object_id" ? { cio_object_id: id } : { object_type_id: type, object_id: id };
};

/** The `identifiers` of the object that a form names. */
export const objectIdentifiers = ({ objectId: id, ...type }: ObjectType & { objectId: string }) =>
  readObject(() => aboutObjectId.label, "", toObjectIdentifiers(id, type));

export const objectData = pairs({
  label: "Object Data",
  comments:
    "The key-value pairs that make up the object. A value may be text, a number, true or false, a list or an object; an empty value removes the attribute. May be left empty",
});

const additionalAttributes = json({
  label: "Additional Attributes",
  comments: "An object with more attributes, usually from an earlier step. Pairs in Object Data win",
  example: '{"plan": "enterprise", "seats": 50}',
});

/** What becomes of the attributes of an object. */
export const objectOptions = {
  attributes: additionalAttributes,
  convertValues,
  emptyValues,
  timestampAttributes,
};

interface ObjectValues extends AttributeChoices {
  objectData: Record<string, unknown>;
  attributes: Record<string, unknown>;
}

const sourcesOf = (values: ObjectValues): Source[] => [
  { place: additionalAttributes.label, given: values.attributes },
  { place: objectData.label, given: values.objectData },
];

/** The attributes of an object as they are sent; undefined when there are none. */
export const objectAttributes = (values: ObjectValues): Record<string, unknown> | undefined => {
  const read = newAttributesReader("object", values)(sourcesOf(values));
  return Object.keys(read).length > 0 ? read : undefined;
};

export const objectWarnings = (values: ObjectValues): string[] => absentDates(sourcesOf(values), values);

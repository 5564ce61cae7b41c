import { type Entity, entityOfForm } from "../../entity/entity";
import { ValidationError } from "../../errors";
import { choice } from "../../inputs/fields";
import { typeDoubt } from "../../inputs/idType";
import {
  type ObjectType,
  objectIdentifiers,
  objectIdType,
  objectTypeId,
  optionalObjectId,
} from "../../inputs/object";
import { optionalPersonId, type PersonIdType, personIdType, personIn } from "../../inputs/personIdentifiers";
import {
  related,
  relatedDoubts,
  relationshipsToObjects,
  relationshipsToPeople,
} from "../../inputs/relationship";
import type { EmptyValues } from "../../values/pairs";

const side = choice(
  {
    label: "Side",
    comments:
      "Person relates one person to the objects in Related; Object relates one object to the people in Related",
  },
  [
    { label: "Person", value: "person" },
    { label: "Object", value: "object" },
  ],
  { required: true },
);

const aboutRelated = {
  label: "Related",
  comments:
    "The other side: IDs of objects where Side is Person, identifiers of people where Side is Object. A list, text with commas, or JSON",
  example: "acme, globex",
};

const relatedEntries = { ...related(aboutRelated), required: true };

/** The inputs of both steps; who stands on which side depends on Side. */
export const relating = {
  side,
  personId: { ...optionalPersonId, comments: `${optionalPersonId.comments}. For Side Person` },
  objectTypeId,
  objectId: { ...optionalObjectId, comments: `${optionalObjectId.comments}. For Side Object` },
  related: relatedEntries,
};

export const relatingTypes = { personIdType, objectIdType };

interface RelatingValues extends ObjectType {
  side: "person" | "object";
  personId: string | undefined;
  personIdType: PersonIdType;
  objectId: string | undefined;
  related: ReturnType<typeof relatedEntries.clean>;
  relationshipAttributes?: Record<string, unknown>;
  convertValues?: boolean;
  emptyValues?: EmptyValues;
}

const refuseOther = (label: string, value: unknown, sideName: string): void => {
  if (value !== undefined)
    throw new ValidationError(label, `must be empty where ${side.label} is ${sideName}`);
};

const requireOne = (label: string, value: string | undefined, sideName: string): string => {
  if (value === undefined) throw new ValidationError(label, `is required where ${side.label} is ${sideName}`);
  return value;
};

const endsOf = ({ related: entries }: Pick<RelatingValues, "related">) => ({
  label: aboutRelated.label,
  entries,
  required: true,
});

const fromPerson = (values: RelatingValues) => {
  const { personId, objectId, ...rest } = values;
  const id = requireOne(optionalPersonId.label, personId, "Person");
  refuseOther(optionalObjectId.label, objectId, "Person");
  return {
    type: "person",
    identifiers: personIn(optionalPersonId.label, id, rest.personIdType),
    cio_relationships: relationshipsToObjects(endsOf(rest), rest),
  };
};

const fromObject = (values: RelatingValues) => {
  const { personId, objectId, personIdType: idType, ...rest } = values;
  refuseOther(optionalPersonId.label, personId, "Object");
  const id = requireOne(optionalObjectId.label, objectId, "Object");
  if (idType === "phone")
    throw new ValidationError(
      personIdType.label,
      `must not be Phone where ${side.label} is Object: Customer.io relates no people by it`,
    );
  return {
    type: "object",
    identifiers: objectIdentifiers({ ...rest, objectId: id }),
    cio_relationships: relationshipsToPeople(endsOf(rest), idType, rest),
  };
};

/** What may be a mistake in the types that the form says. */
export const relatingDoubts = (values: RelatingValues): string[] => {
  const { side, personId, personIdType: type, related } = values;
  if (side === "person")
    return personId === undefined ? [] : typeDoubt(optionalPersonId, personId, personIdType, type);
  return type === "phone" ? [] : relatedDoubts(aboutRelated, related, type);
};

/** The entity that adds or removes relationships. */
export const relationshipEntity = (
  action: "add_relationships" | "delete_relationships",
  values: RelatingValues,
): Entity => {
  const sides = values.side === "person" ? fromPerson(values) : fromObject(values);
  return entityOfForm(aboutRelated.label, { action, ...sides });
};

import { isFields, textOf } from "../fields";
import { limits } from "../limits";
import { invalid, type Problem, required, textProblems } from "../problems";
import { nextCanonicalId } from "./canonicalId";
import type { Moment } from "./moment";
import { nameOfPerson, type ObjectRecord } from "./person";
import type { Workspace } from "./workspace";

/** How an object is named: by type and id, or by the id Customer.io assigned. */
export type ObjectRef = { objectTypeId: string; objectId: string } | { cioObjectId: string };

const objectName = (objectTypeId: string, objectId: string): string => `${objectTypeId}/${objectId}`;

const idProblems = (field: string, value: unknown): Problem[] => {
  const problems = textProblems(field, value);
  if (problems.length > 0 || Buffer.byteLength(textOf(value)) <= limits.identifierBytes) return problems;
  return [invalid(field, `cannot be longer than ${limits.identifierBytes} bytes`)];
};

/** What is wrong with an object type. Unconfirmed: unknown-object-type. */
export const objectTypeProblems = ({ setUp }: Workspace, field: string, value: unknown): Problem[] => {
  const problems = textProblems(field, value);
  if (problems.length > 0 || setUp.objectTypes.some(({ id }) => id === value)) return problems;
  return [invalid(field, "The specified Object Type does not exist")];
};

export const objectRefProblems =
  (workspace: Workspace) =>
  (field: string, identifiers: unknown): Problem[] => {
    if (identifiers === undefined) return [required(field)];
    if (!isFields(identifiers)) return [invalid(field, "must be an object")];
    const { object_type_id, object_id, cio_object_id, ...others } = identifiers;
    if (Object.keys(others).length > 0) return [invalid(field, "must identify an object")];
    if (cio_object_id === undefined)
      return [
        ...objectTypeProblems(workspace, `${field}.object_type_id`, object_type_id),
        ...idProblems(`${field}.object_id`, object_id),
      ];
    if (object_type_id !== undefined || object_id !== undefined)
      return [invalid(field, "must be either cio_object_id or object_type_id and object_id")];
    return idProblems(`${field}.cio_object_id`, cio_object_id);
  };

/** `identifiers` are already checked. */
export const objectRefOf = (identifiers: unknown): ObjectRef => {
  const { object_type_id, object_id, cio_object_id } = isFields(identifiers) ? identifiers : {};
  return cio_object_id === undefined
    ? { objectTypeId: textOf(object_type_id), objectId: textOf(object_id) }
    : { cioObjectId: textOf(cio_object_id) };
};

export const findObject = (
  { objects, objectsByName }: Workspace,
  ref: ObjectRef,
): ObjectRecord | undefined =>
  "cioObjectId" in ref
    ? objects.get(ref.cioObjectId)
    : objectsByName.get(objectName(ref.objectTypeId, ref.objectId));

/** The object meant, or a silent drop. */
export const existingObject = (moment: Moment, ref: ObjectRef): ObjectRecord | undefined => {
  const object = findObject(moment.workspace, ref);
  if (!object)
    moment.drop(
      "unknown object",
      "cioObjectId" in ref ? ref.cioObjectId : objectName(ref.objectTypeId, ref.objectId),
    );
  return object;
};

/** The object meant, created unless it is named by an id that only Customer.io can assign. */
export const objectToWrite = (moment: Moment, ref: ObjectRef): ObjectRecord | undefined => {
  const { workspace } = moment;
  if ("cioObjectId" in ref || findObject(workspace, ref)) return existingObject(moment, ref);
  const object: ObjectRecord = {
    ...ref,
    cioObjectId: `ob${nextCanonicalId(workspace)}`,
    attributes: new Map(),
    relationships: new Map(),
    anonymous: new Map(),
  };
  workspace.objects.set(object.cioObjectId, object);
  workspace.objectsByName.set(objectName(ref.objectTypeId, ref.objectId), object);
  return object;
};

/** Removes an object and its relationships. */
export const removeObject = ({ workspace }: Moment, object: ObjectRecord): void => {
  for (const { person } of object.relationships.values()) person.relationships.delete(object.cioObjectId);
  workspace.objects.delete(object.cioObjectId);
  workspace.objectsByName.delete(objectName(object.objectTypeId, object.objectId));
};

/** An object as tests see it. */
export interface StoredObject {
  objectTypeId: string;
  objectId: string;
  cioObjectId: string;
  attributes: Record<string, unknown>;
  relationships: { person: string; attributes: Record<string, unknown> }[];
}

/** A deep copy. The people are named by id, else by email address, else by `cio_` and cio_id. */
export const copyObject = (object: ObjectRecord): StoredObject =>
  structuredClone({
    objectTypeId: object.objectTypeId,
    objectId: object.objectId,
    cioObjectId: object.cioObjectId,
    attributes: Object.fromEntries(object.attributes),
    relationships: [...object.relationships.values()].map(({ person, attributes }) => ({
      person: nameOfPerson(person),
      attributes: Object.fromEntries(attributes),
    })),
  });

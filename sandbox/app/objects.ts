import { isFields, textOf } from "../fields";
import { json } from "../http/answer";
import type { Call } from "../http/call";
import { jsonBody } from "../http/jsonBody";
import type { RouteTable } from "../http/routing";
import { choiceProblems, refuseIfAny, textProblems } from "../problems";
import { findObject, objectTypeProblems } from "../state/objects";
import type { ObjectRecord } from "../state/person";
import { attributeConditionProblems, filterOf, fitsAttributes } from "./filter";
import { identifiersOf } from "./identity";
import { notFound } from "./notFound";
import { nullIfEmpty, pageOf } from "./paging";

// Unconfirmed: unsized-pages.
const objectsPage = { usual: 50, most: 1000 };

const objectTexts = ({ attributes, objectId, cioObjectId }: ObjectRecord): Map<string, string> =>
  new Map([
    ...[...attributes].map(([name, value]): [string, string] => [name, textOf(value)]),
    ["object_id", objectId],
    ["cio_object_id", cioObjectId],
  ]);

const typeIdOf = (value: unknown): unknown => (isFields(value) ? value.type_id : undefined);

const objectFilter = filterOf<ObjectRecord>([
  [
    "object_attribute",
    {
      problems: (field, value) => [
        ...attributeConditionProblems(field, value),
        ...textProblems(`${field}.type_id`, textOf(typeIdOf(value))),
      ],
      holds: (_workspace, value, object) =>
        textOf(typeIdOf(value)) === object.objectTypeId && fitsAttributes(value, objectTexts(object)),
    },
  ],
]);

const idTypes = ["object_id", "cio_object_id"];

const objectAsked = ({ params, query, workspace }: Call): ObjectRecord => {
  const { object_type_id = "", object_id = "" } = params;
  const idType = query.get("id_type") ?? "object_id";
  refuseIfAny(choiceProblems("id_type", idType, idTypes));
  const object = findObject(
    workspace,
    idType === "object_id"
      ? { objectTypeId: object_type_id, objectId: object_id }
      : { cioObjectId: object_id },
  );
  if (object?.objectTypeId !== object_type_id) throw notFound();
  return object;
};

export const objectRoutes: RouteTable = {
  // The ids are text here (seen live).
  "GET /v1/object_types": ({ workspace }) =>
    json(200, {
      types: nullIfEmpty(
        workspace.setUp.objectTypes.map(({ id, name, singularName, isEnabled }) => ({
          id,
          name,
          singular_name: singularName,
          slug: name.toLowerCase(),
          singular_slug: singularName.toLowerCase(),
          enabled: isEnabled,
          icon: "",
        })),
      ),
    }),
  // Unconfirmed: numbered-object-types.
  "POST /v1/objects": (call) => {
    const { object_type_id, filter } = jsonBody(call);
    const typeId = typeof object_type_id === "number" ? String(object_type_id) : object_type_id;
    refuseIfAny([
      ...objectTypeProblems(call.workspace, "object_type_id", typeId),
      ...objectFilter.problems("filter", filter),
    ]);
    const found = [...call.workspace.objects.values()].filter(
      (object) => object.objectTypeId === typeId && objectFilter.holds(call.workspace, filter, object),
    );
    const { items, next } = pageOf(call, found, objectsPage);
    return json(200, {
      identifiers: items.map(({ cioObjectId, objectId }) => ({
        cio_object_id: cioObjectId,
        object_id: objectId,
      })),
      ids: items.map(({ objectId }) => objectId),
      next,
    });
  },
  // Unconfirmed: object-answers.
  "GET /v1/objects/{object_type_id}/{object_id}/attributes": (call) => {
    const object = objectAsked(call);
    const { objectTypeId, objectId, cioObjectId } = object;
    return json(200, {
      object: {
        identifiers: { object_type_id: objectTypeId, object_id: objectId, cio_object_id: cioObjectId },
        attributes: Object.fromEntries(objectTexts(object)),
      },
    });
  },
  "GET /v1/objects/{object_type_id}/{object_id}/relationships": (call) => {
    const { items, next } = pageOf(call, [...objectAsked(call).relationships.values()], objectsPage);
    return json(200, {
      people: items.map(({ person, attributes }) => ({
        identifiers: identifiersOf(person),
        relationship_attributes: Object.fromEntries(attributes),
      })),
      next,
    });
  },
};

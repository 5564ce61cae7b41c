import { entityOfForm } from "../../entity/entity";
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
import { relatedIdType } from "../../inputs/personIdentifiers";
import {
  related,
  relatedDoubts,
  relationshipAttributes,
  relationshipsToPeople,
} from "../../inputs/relationship";
import { operation } from "../../operation";

const relatedPeople = related({
  label: "Related People",
  comments:
    "People to relate to the object: their identifiers as a list, text with commas, or JSON. People who are related already stay so",
  example: "ada-1815, grace-1906",
});

export const identifyObject = operation({
  label: "Identify Object",
  description: "Create or update an object, such as a company or a course",
  docs: "https://docs.customer.io/integrations/api/track/#operation/entity",
  api: "track",
  route: "POST /v2/entity",
  inputs: { objectTypeId, objectId, objectData },
  options: {
    ...objectOptions,
    relatedPeople,
    relatedIdType,
    relationshipAttributes,
    objectIdType,
  },
  body: ({ relatedPeople: people, relatedIdType, ...values }) =>
    entityOfForm(objectData.label, {
      type: "object",
      action: "identify",
      identifiers: objectIdentifiers(values),
      attributes: objectAttributes(values),
      cio_relationships: relationshipsToPeople(
        { label: relatedPeople.label, entries: people, required: false },
        relatedIdType,
        values,
      ),
    }),
  warnings: (values) => [
    ...objectWarnings(values),
    ...relatedDoubts(relatedPeople, values.relatedPeople, values.relatedIdType),
  ],
  repeatable: true, // what is there is updated
  example: {},
});

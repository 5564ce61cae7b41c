import { entityOfForm } from "../../entity/entity";
import { convertValues } from "../../inputs/convertValues";
import { emptyValues } from "../../inputs/emptyValues";
import {
  additionalAttributes,
  objectAttributes,
  objectData,
  objectId,
  objectIdentifiers,
  objectIdType,
  objectTypeId,
} from "../../inputs/object";
import { timestampAttributes } from "../../inputs/person";
import { relatedIdType } from "../../inputs/personIdentifiers";
import { related, relationshipAttributes, relationshipsOf } from "../../inputs/relationship";
import { operation } from "../../operation";
import { personIdentifiers } from "../../values/personId";

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
    attributes: additionalAttributes,
    convertValues,
    emptyValues,
    timestampAttributes,
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
      cio_relationships: relationshipsOf(
        { ...values, related: people },
        {
          label: relatedPeople.label,
          kind: "relatedPeople",
          identify: (text) => personIdentifiers(text, relatedIdType),
        },
      ),
    }),
  repeatable: true, // what is there is updated
  example: {},
});

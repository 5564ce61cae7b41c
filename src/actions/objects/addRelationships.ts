import { convertValues, emptyValues } from "../../inputs/attributes";
import { relationshipAttributes } from "../../inputs/relationship";
import { operation } from "../../operation";
import { relating, relatingDoubts, relatingTypes, relationshipEntity } from "./relating";

export const addRelationships = operation({
  label: "Add Relationships",
  description:
    "Relate a person to objects, or an object to people, such as a company to those who work there",
  docs: "https://docs.customer.io/integrations/api/track/#operation/entity",
  api: "track",
  route: "POST /v2/entity",
  inputs: relating,
  options: { relationshipAttributes, convertValues, emptyValues, ...relatingTypes },
  body: (values) => relationshipEntity("add_relationships", values),
  warnings: relatingDoubts,
  repeatable: true, // who is related already stays so
  example: {},
});

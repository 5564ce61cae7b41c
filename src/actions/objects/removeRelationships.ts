import { operation } from "../../operation";
import { relating, relatingDoubts, relatingTypes, relationshipEntity } from "./relating";

export const removeRelationships = operation({
  label: "Remove Relationships",
  description: "Remove relationships between a person and objects, or an object and people",
  docs: "https://docs.customer.io/integrations/api/track/#operation/entity",
  api: "track",
  route: "POST /v2/entity",
  inputs: relating,
  options: relatingTypes,
  body: (values) => relationshipEntity("delete_relationships", values),
  warnings: relatingDoubts,
  repeatable: true, // who is not related stays so
  example: {},
});

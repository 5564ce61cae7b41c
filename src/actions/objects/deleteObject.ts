import { entityOfForm } from "../../entity/entity";
import { objectId, objectIdentifiers, objectIdType, objectTypeId } from "../../inputs/object";
import { operation } from "../../operation";

export const deleteObject = operation({
  label: "Delete Object",
  description: "Delete an object and its relationships",
  docs: "https://docs.customer.io/integrations/api/track/#operation/entity",
  api: "track",
  route: "POST /v2/entity",
  inputs: { objectTypeId, objectId },
  options: { objectIdType },
  body: (values) =>
    entityOfForm(objectId.label, {
      type: "object",
      action: "delete",
      identifiers: objectIdentifiers(values),
    }),
  repeatable: true, // what is gone stays gone
  example: {},
});

import { objectIdInPath, objectIdType, requiredObjectTypeId } from "../../inputs/object";
import { operation } from "../../operation";

/** The example is unconfirmed: it follows Customer.io's own Go client. */
export const getObject = operation({
  label: "Get Object",
  description: "Get the attributes of an object",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getObjectAttributes",
  api: "app",
  route: "GET /v1/objects/{objectTypeId}/{objectId}/attributes",
  inputs: { objectTypeId: requiredObjectTypeId, objectId: objectIdInPath },
  options: { objectIdType },
  query: ({ objectIdType }) => ({ id_type: objectIdType }),
  example: {
    object: {
      object_type_id: "1",
      identifiers: { object_id: "acme", cio_object_id: "ob21000001" },
      attributes: { object_id: "acme", cio_object_id: "ob21000001", name: "Acme", plan: "enterprise" },
      timestamps: { name: 1795167000, plan: 1795167000 },
    },
  },
});

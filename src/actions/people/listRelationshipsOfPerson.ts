import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

/**
 * No reference names a type of identifier here, so that the path is read by its look. The example is unconfirmed: it
 * follows Customer.io's own Go client.
 */
export const listRelationshipsOfPerson = operation({
  label: "List Relationships of a Person",
  description: "List the objects that a person is related to",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPersonRelationships",
  api: "app",
  route: "GET /v1/customers/{id}/relationships",
  inputs: { id },
  options: { idType },
  path: personInPath,
  pages: "cio_relationships",
  example: {
    cio_relationships: [
      {
        object_type_id: "1",
        identifiers: { object_id: "acme", cio_object_id: "ob21000001" },
        attributes: { role: "owner" },
        timestamps: { role: 1795167000 },
      },
    ],
    next: "MDo1MA==",
  },
});

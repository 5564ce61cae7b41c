import { filterInputs, requiredFilter } from "../../inputs/filter";
import { requiredObjectTypeId } from "../../inputs/object";
import { operation } from "../../operation";

export const searchObjects = operation({
  label: "Search Objects",
  description: "Find objects of a type by their attributes",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getObjectsFilter",
  api: "app",
  route: "POST /v1/objects",
  inputs: { objectTypeId: requiredObjectTypeId, ...filterInputs("objects") },
  pages: "identifiers",
  body: (values) => ({
    object_type_id: values.objectTypeId,
    filter: requiredFilter(values, values.objectTypeId),
  }),
  reads: true,
  repeatable: true,
  example: { identifiers: [{ cio_object_id: "ob1f8c", object_id: "acme" }], ids: ["acme"], next: "" },
});

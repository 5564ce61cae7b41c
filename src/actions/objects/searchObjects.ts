import { filterInputs, requiredFilter } from "../../inputs/filter";
import { numericId } from "../../inputs/numericId";
import { withDropdown } from "../../inputs/withDropdown";
import { operation } from "../../operation";

const objectTypeId = withDropdown(
  numericId({
    label: "Object Type ID",
    comments: "The number of the object type in Customer.io, from 1",
    example: "1",
  }),
  "selectObjectType",
);

export const searchObjects = operation({
  label: "Search Objects",
  description: "Find objects of a type by their attributes",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getObjectsFilter",
  api: "app",
  route: "POST /v1/objects",
  inputs: { objectTypeId, ...filterInputs("objects") },
  pages: "identifiers",
  body: (values) => ({
    object_type_id: values.objectTypeId,
    filter: requiredFilter(values, values.objectTypeId),
  }),
  reads: true,
  repeatable: true,
  example: { identifiers: [{ cio_object_id: "ob1f8c", object_id: "acme" }], ids: ["acme"], next: "" },
});

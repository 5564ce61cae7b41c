import { idType } from "../../inputs/idType";
import { id, personDoubt } from "../../inputs/person";
import { operation } from "../../operation";
import { idTypeQuery, typedPerson } from "../../values/personId";

export const listSegmentsOfPerson = operation({
  label: "List Segments of a Person",
  description: "List the segments that a person is in",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPersonSegments",
  api: "app",
  route: "GET /v1/customers/{id}/segments",
  inputs: { id },
  options: { idType },
  path: typedPerson,
  warnings: personDoubt,
  query: idTypeQuery,
  example: {
    segments: [{ id: 7, name: "Newsletter readers", description: "Everybody who wants the newsletter" }],
  },
});

import { filterInputs, requiredFilter } from "../../inputs/filter";
import { operation } from "../../operation";

export const searchPeople = operation({
  label: "Search People",
  description: "Find people by their segments and attributes",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPeopleFilter",
  api: "app",
  route: "POST /v1/customers",
  inputs: filterInputs("people"),
  pages: "identifiers",
  pageSize: { usual: 50, most: 1000 },
  body: (values) => ({ filter: requiredFilter(values) }),
  reads: true,
  repeatable: true,
  example: {
    identifiers: [{ email: "ada@example.com", id: "ada-1815", cio_id: "a3000001" }],
    ids: ["ada-1815"],
    next: "MDo1MA==",
  },
});

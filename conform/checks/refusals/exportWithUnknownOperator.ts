import { appRefusal } from "../../kinds/appRefusal";

export const exportWithUnknownOperator = appRefusal({
  question: "What does Export People get for a filter with an unknown operator?",
  expected: "400 {errors:[{detail,status}]}",
  method: "POST",
  path: "/exports/customers",
  body: ({ name }) => ({
    filters: { attribute: { field: "conformance-name", operator: "conformance", value: name() } },
  }),
});

import { appRefusal } from "../../kinds/appRefusal";

export const importOfUnknownType = appRefusal({
  question: "What does Import CSV get for an import of an unknown type without a file?",
  expected: "400 {errors:[{detail,status}]}",
  method: "POST",
  path: "/imports",
  body: ({ name }) => ({ import: { name: name(), type: "conformance" } }),
});

import { appRefusal } from "../../kinds/appRefusal";

export const unknownObjectSearch = appRefusal({
  question: "What does Search Objects get for an object type that does not exist?",
  expected: "400 {errors:[{detail,status}]}",
  settles: ["unknown-object-type"],
  method: "POST",
  path: "/objects",
  body: ({ name }) => ({
    object_type_id: "987654",
    filter: {
      object_attribute: {
        type_id: "987654",
        field: "conformance-name",
        operator: "eq",
        value: name(),
      },
    },
  }),
});

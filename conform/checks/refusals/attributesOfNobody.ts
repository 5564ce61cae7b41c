import { appRefusal } from "../../kinds/appRefusal";

export const attributesOfNobody = appRefusal({
  question: "What does Get Person get for a person who does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ name }) => `/customers/${name()}/attributes`,
});

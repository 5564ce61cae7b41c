import { appRefusal } from "../../kinds/appRefusal";

export const segmentsOfNobody = appRefusal({
  question: "What does List Segments of a Person get for a person who does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ name }) => `/customers/${name()}/segments`,
});

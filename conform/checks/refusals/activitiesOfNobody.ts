import { appRefusal } from "../../kinds/appRefusal";

export const activitiesOfNobody = appRefusal({
  question: "What does List Activities of a Person get for a person who does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ name }) => `/customers/${name()}/activities`,
});

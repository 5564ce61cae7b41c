import { appRefusal } from "../../kinds/appRefusal";

export const messagesOfNobody = appRefusal({
  question: "What does List Messages of a Person get for a person who does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ name }) => `/customers/${name()}/messages`,
});

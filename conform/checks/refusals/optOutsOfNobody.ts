import { appRefusal } from "../../kinds/appRefusal";

export const optOutsOfNobody = appRefusal({
  question: "What does Get Opt-Outs get for a person who does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ name }) => `/customers/${name()}/optouts`,
});

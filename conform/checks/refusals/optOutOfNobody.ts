import { appRefusal } from "../../kinds/appRefusal";

export const optOutOfNobody = appRefusal({
  question: "What does Set Opt-Outs get for a person who does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "PUT",
  path: ({ name }) => `/customers/${name()}/optouts`,
  body: () => ({ optouts: [{ from: "conformance", optout: true }] }),
});

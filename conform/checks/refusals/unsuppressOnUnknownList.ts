import { appRefusal } from "../../kinds/appRefusal";

export const unsuppressOnUnknownList = appRefusal({
  question: "What does Unsuppress Address get for a list that does not exist?",
  expected: "400 {errors:[{detail,status}]}",
  settles: ["suppression-types"],
  method: "DELETE",
  path: ({ address }) => `/esp/suppression/conformance/${encodeURIComponent(address())}`,
});

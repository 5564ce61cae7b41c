import { appRefusal } from "../../kinds/appRefusal";

export const suppressOnUnknownList = appRefusal({
  question: "What does Suppress Address get for a list that does not exist?",
  expected: "400 {errors:[{detail,status}]}",
  settles: ["suppression-types"],
  method: "POST",
  path: ({ address }) => `/esp/suppression/conformance/${encodeURIComponent(address())}`,
});

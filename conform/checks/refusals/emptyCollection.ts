import { appRefusal } from "../../kinds/appRefusal";

export const emptyCollection = appRefusal({
  question: "What does Create Collection get for a collection without content?",
  expected: "400 {errors:[{detail,status}]}",
  method: "POST",
  path: "/collections",
  body: ({ made }) => ({ name: made("collection") }),
});

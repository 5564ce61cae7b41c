import { appRefusal } from "../../kinds/appRefusal";

export const emptySnippet = appRefusal({
  question: "What does Create or Update Snippet get for a snippet without a value?",
  expected: "400 {errors:[{detail,status}]}",
  method: "PUT",
  path: "/snippets",
  body: ({ made }) => ({ name: made("snippet") }),
});

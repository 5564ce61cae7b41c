import { appRefusal } from "../../kinds/appRefusal";

export const unknownArchivedMessage = appRefusal({
  question: "What does Get Archived Message get for a message that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ mark }) => `/messages/conformance${mark}/archived_message`,
});

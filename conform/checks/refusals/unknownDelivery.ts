import { appRefusal } from "../../kinds/appRefusal";

export const unknownDelivery = appRefusal({
  question: "What does Get Message get for a message that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ mark }) => `/messages/conformance${mark}`,
});

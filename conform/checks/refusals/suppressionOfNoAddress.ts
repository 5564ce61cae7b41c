import { appRefusal } from "../../kinds/appRefusal";

export const suppressionOfNoAddress = appRefusal({
  question: "What does Find Suppression get for a text that is no address?",
  expected: "400 {errors:[{detail,status}]}",
  method: "GET",
  path: "/esp/search_suppression/conformance",
});

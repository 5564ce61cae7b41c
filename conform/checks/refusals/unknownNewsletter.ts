import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const unknownNewsletter = appRefusal({
  question: "What does Get Newsletter get for a newsletter that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/newsletters/${nothing}`,
});

import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const contentOfUnknownCollection = appRefusal({
  question: "What does Get Collection Content get for a collection that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/collections/${nothing}/content`,
});

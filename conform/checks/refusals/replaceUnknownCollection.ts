import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const replaceUnknownCollection = appRefusal({
  question: "What does Replace Collection Content get for a collection that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "PUT",
  path: `/collections/${nothing}/content`,
  body: () => [{ place: "conformance" }],
});

import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const updateUnknownCollection = appRefusal({
  question: "What does Update Collection get for a collection that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "PUT",
  path: `/collections/${nothing}`,
  body: ({ made }) => ({ name: made("collection") }),
});

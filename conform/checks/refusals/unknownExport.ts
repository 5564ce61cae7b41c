import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const unknownExport = appRefusal({
  question: "What does Get Export get for an export that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/exports/${nothing}`,
});

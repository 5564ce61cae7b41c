import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const linkOfUnknownExport = appRefusal({
  question: "What does Get Export Link get for an export that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/exports/${nothing}/download`,
});

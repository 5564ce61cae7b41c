import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const unknownImport = appRefusal({
  question: "What does Wait for Import get for an import that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/imports/${nothing}`,
});

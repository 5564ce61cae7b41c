import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const unknownTrigger = appRefusal({
  question: "What does Wait for Broadcast get for a trigger that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/campaigns/${nothing}/triggers/${nothing}`,
});

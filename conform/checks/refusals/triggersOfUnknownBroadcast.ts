import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const triggersOfUnknownBroadcast = appRefusal({
  question: "What does List Broadcast Triggers get for a broadcast that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: `/broadcasts/${nothing}/triggers`,
});

import { appRefusal } from "../../kinds/appRefusal";
import { nothing } from "../../kinds/nothing";

export const exportOfTwo = appRefusal({
  question: "What does Export Deliveries get for deliveries of a newsletter and a campaign at once?",
  expected: "400 {errors:[{detail,status}]}",
  method: "POST",
  path: "/exports/deliveries",
  body: () => ({ newsletter_id: nothing, campaign_id: nothing }),
});

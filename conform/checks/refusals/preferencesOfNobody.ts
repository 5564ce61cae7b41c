import { appRefusal } from "../../kinds/appRefusal";

export const preferencesOfNobody = appRefusal({
  question: "What does Get Subscription Preferences get for a person who does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ name }) => `/customers/${name()}/subscription_preferences`,
});

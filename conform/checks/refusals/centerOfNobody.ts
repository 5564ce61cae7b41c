import { appRefusal } from "../../kinds/appRefusal";

export const centerOfNobody = appRefusal({
  question: "What does Get Subscription Center Link get for a person who does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ name }) => `/subscription_center/${name()}/token`,
});

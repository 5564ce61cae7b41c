import { appRefusal } from "../../kinds/appRefusal";

export const unknownObject = appRefusal({
  question: "What does Get Object get for an object that does not exist?",
  expected: "404 {errors:[{detail,status}]}",
  method: "GET",
  path: ({ name }) => `/objects/1/${name()}/attributes`,
});

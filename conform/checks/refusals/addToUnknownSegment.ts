import { nothing } from "../../kinds/nothing";
import { trackRefusal } from "../../kinds/trackRefusal";

export const addToUnknownSegment = trackRefusal({
  question: "How is adding people to a segment refused that does not exist?",
  does: "Adds an id that nobody has to such a segment.",
  expected: "400 {meta:{errors:[text]}}",
  send: ({ track, name }) => track("POST", `/v1/segments/${nothing}/add_customers`, { ids: [name()] }),
});

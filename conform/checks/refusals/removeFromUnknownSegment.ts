import { nothing } from "../../kinds/nothing";
import { trackRefusal } from "../../kinds/trackRefusal";

export const removeFromUnknownSegment = trackRefusal({
  question: "How is removing people from a segment refused that does not exist?",
  does: "Removes an id that nobody has from such a segment.",
  expected: "400 {meta:{errors:[text]}}",
  send: ({ track, name }) => track("POST", `/v1/segments/${nothing}/remove_customers`, { ids: [name()] }),
});

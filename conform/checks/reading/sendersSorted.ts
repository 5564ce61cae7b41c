import { sorting } from "../../kinds/sorting";

export const sendersSorted = sorting({
  question: "Are senders sorted by age, the oldest first, unless asked otherwise?",
  does: "Compares the numbers of the senders in the usual order with asc and desc.",
  expected: "as with asc",
  path: "/sender_identities",
  list: "sender_identities",
  lacking: "two senders",
});

import { sorting } from "../../kinds/sorting";

export const newslettersSorted = sorting({
  question: "Are newsletters sorted by age, the oldest first, unless asked otherwise?",
  does: "Compares the numbers of the newsletters in the usual order with asc and desc.",
  expected: "as with asc",
  path: "/newsletters",
  list: "newsletters",
  lacking: "two newsletters",
});

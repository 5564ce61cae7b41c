import { flag, integer } from "./fields";

/** What a step with a list in pages has in its form. */
export const pagingInputs = {
  fetchAll: flag({
    label: "Fetch All",
    comments: "Read all pages and answer with their lists joined. Off: one page, with the cursor of the next",
  }),
  maxPages: integer(
    {
      label: "Maximum Pages",
      comments:
        "The most pages that Fetch All reads. If there are more, next in the answer is the cursor to go on from",
      example: "100",
    },
    { byDefault: 100, min: 1, max: 10_000, unit: "pages" },
  ),
};

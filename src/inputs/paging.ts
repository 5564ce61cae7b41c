import type { PageSize } from "../operation";
import { flag, integer, optionalText } from "./fields";

const fetchAll = flag({
  label: "Fetch All",
  comments: "Read all pages and answer with their lists joined. Off: one page, with the cursor of the next",
});

const maxPages = integer(
  {
    label: "Maximum Pages",
    comments:
      "The most pages that Fetch All reads. If there are more, next in the answer is the cursor to go on from",
    example: "100",
  },
  { byDefault: 100, min: 1, max: 10_000, unit: "pages" },
);

const start = optionalText({
  label: "Start",
  comments:
    "The cursor to go on from: next of an earlier answer. Left empty, the list begins at its beginning",
  example: "MDo1MA==",
  trim: true,
});

const limit = ({ usual, most }: PageSize) =>
  integer(
    {
      label: "Page Size",
      comments: `How many entries a page has, at most ${most}. Fetch All reads the largest pages`,
      example: String(usual),
    },
    { byDefault: usual, min: 1, max: most, unit: "entries" },
  );

/** What a step with a list in pages has in its form. */
export const pagingInputs = (size: PageSize | undefined) => ({
  fetchAll,
  maxPages,
  ...(size && { limit: limit(size) }),
  start,
});

/** The query of the first page. */
export const pagingQuery = (values: Record<string, unknown>, size: PageSize | undefined) => ({
  start: values.start as string | undefined,
  limit: size && (values.fetchAll ? size.most : (values.limit as number)),
});

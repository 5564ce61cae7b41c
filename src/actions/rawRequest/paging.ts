import { ValidationError } from "../../errors";
import { flag, integer } from "../../inputs/fields";
import { responseType } from "./response";

export const fetchAllPages = flag({
  label: "Fetch All Pages",
  comments:
    "Follow the next cursor and answer with the lists of all pages joined. For GET, and for POST to /customers and /objects",
});

export const maxPages = integer(
  {
    label: "Max Pages",
    comments:
      "The most pages that Fetch All Pages reads. If there are more, next in the answer is the cursor to go on from",
    example: "100",
  },
  { byDefault: 100, min: 1, max: 10_000, unit: "pages" },
);

/** Reads that are POSTs because their filter is a body. */
const searches = /^\/(?:customers|objects)(?:\?|$)/;

interface Wanted {
  method: string;
  path: string;
  reading: string;
}

export const checkPages = ({ method, path, reading }: Wanted): void => {
  const refuse = (why: string) => new ValidationError(fetchAllPages.label, why);
  if (method !== "GET" && !(method === "POST" && searches.test(path)))
    throw refuse("works with GET, and with POST to /customers and /objects");
  if (reading !== "json") throw refuse(`needs the ${responseType.label} JSON`);
};

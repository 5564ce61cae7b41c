import { ValidationError } from "../../errors";
import { flag } from "../../inputs/fields";
import { responseType } from "./response";

export const fetchAllPages = flag({
  label: "Fetch All",
  comments:
    "Follow the next cursor and answer with the lists of all pages joined. For GET, and for POST to /customers and /objects",
});

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

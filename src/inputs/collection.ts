import { numericId } from "./numericId";
import { withDropdown } from "./withDropdown";

export const collectionId = withDropdown(
  numericId({
    label: "Collection ID",
    comments: "The number of the collection, as its address in Customer.io shows it",
    example: "1",
  }),
  "selectCollection",
);

import { numericId } from "./numericId";
import { withDropdown } from "./withDropdown";

/** Reads take the number alone; only a send may say the trigger name. */
export const transactionalMessageId = withDropdown(
  numericId({
    label: "Transactional Message ID",
    comments: "The number of the transactional message, as its address in Customer.io shows it",
    example: "3",
  }),
  "selectTransactionalMessage",
);

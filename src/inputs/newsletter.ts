import { numericId, optionalNumericId } from "./numericId";
import { withDropdown } from "./withDropdown";

const about = {
  label: "Newsletter ID",
  comments: "The number of the newsletter, as its address in Customer.io shows it",
  example: "10",
};

export const newsletterId = withDropdown(numericId(about), "selectNewsletter");

export const optionalNewsletterId = withDropdown(optionalNumericId(about), "selectNewsletter");

import { ValidationError } from "../errors";
import { atMost, byteLength, limits } from "../limits";
import { personIdentifiers } from "../values/personId";
import { choice, list } from "./fields";
import { namedIdTypes } from "./idType";
import { numericId } from "./numericId";
import { withDropdown } from "./withDropdown";

/** The path takes an int32: reference of both APIs. */
const largestSegmentId = 2_147_483_647;

export const manualSegmentId = withDropdown(
  numericId({
    label: "Segment ID",
    comments: "The number of a manual segment that exists, as its page in Customer.io shows it",
    example: "7",
    max: largestSegmentId,
  }),
  "selectManualSegment",
);

const listed = list({
  label: "Customer Identifiers",
  comments: `Who: one identifier a line, a list, JSON text of one, or text with commas. Any number, sent ${limits.segmentCustomers.max} at a time; blanks and repeats are left out. Customer.io passes over those that it does not know`,
  example: "ada-1815",
  names: true,
});

export const ids = {
  ...listed,
  required: true,
  clean: (value: unknown): string[] => {
    const read = [...new Set(listed.clean(typeof value === "number" ? [value] : value))];
    if (read.length === 0) throw new ValidationError(listed.label, "is required: at least one identifier");
    const long = read.filter((id) => byteLength(id) > limits.personId.max).length;
    if (long > 0)
      throw new ValidationError(
        listed.label,
        `${long} of ${read.length} are too long; ${atMost(limits.personId)} are allowed`,
      );
    return read;
  },
};

export const idsType = choice(
  {
    label: "Identifier Type",
    comments: "What Customer Identifiers holds, the same for all of them",
  },
  namedIdTypes,
);

/**
 * The identifiers as Customer.io takes them. It passes over what does not fit the type and says nothing, so an entry
 * that cannot fit is refused here.
 */
export const segmentIds = (given: string[], type: (typeof namedIdTypes)[number]["value"]): string[] => {
  const read = given.flatMap((id) => Object.values(personIdentifiers(id, type)));
  const wrong = read.filter((id) => (type === "email" ? !id.includes("@") : id === "")).length;
  if (wrong > 0)
    throw new ValidationError(
      listed.label,
      `${wrong} of ${given.length} cannot be what Identifier Type says they are`,
    );
  return [...new Set(read)];
};

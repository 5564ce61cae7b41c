import { ValidationError } from "../errors";
import { atMost, byteLength, limits } from "../limits";
import { type IdType, type NamedIdType, personIdentifiers, shapeOf } from "../values/personId";
import { choice, list } from "./fields";
import { idTypes, typeDoubts } from "./idType";

const listed = list({
  label: "Customer Identifiers",
  comments:
    "Who: one identifier a line, a list, JSON text of one, or text with commas. Any number; blanks and repeats are left out",
  example: "ada-1815",
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

export const memberIdType = choice(
  {
    label: "Identifier Type",
    comments:
      "What Customer Identifiers holds. Automatic goes by the look of each: an email address, cio_ and a Customer.io ID, or else an id. The others say it of all of them",
  },
  idTypes,
);

/** Somebody as the list names them, and as Customer.io is told. */
export interface Member {
  given: string;
  type: NamedIdType;
  id: string;
}

/** Whether an identifier can be of its type. Customer.io passes over one that is not and says nothing. */
const fits = ({ type, id }: Member): boolean => {
  if (type === "id") return true;
  return type === "email" ? id.includes("@") : id !== "" && !id.includes("@");
};

/** Those whom the list names, each once. */
export const membersOf = (given: readonly string[], chosen: IdType): Member[] => {
  const members = given.map((entry): Member => {
    const type = chosen === "automatic" ? shapeOf(entry) : chosen;
    return { given: entry, type, id: personIdentifiers(entry, type)[type] ?? "" };
  });
  const wrong = members.filter((member) => !fits(member)).length;
  if (wrong > 0)
    throw new ValidationError(
      listed.label,
      `${wrong} of ${given.length} cannot be what ${memberIdType.label} says they are`,
    );
  return [...new Map(members.map((member) => [`${member.type} ${member.id}`, member])).values()];
};

/** What may be a mistake: ids that look like something else. */
export const doubts = (members: readonly Member[], chosen: IdType): string[] =>
  typeDoubts(
    listed,
    members.map(({ id }) => id),
    memberIdType,
    chosen,
  );

/** One call's worth: members of one type. */
export interface Call {
  type: NamedIdType;
  members: Member[];
}

/** The calls for them, each with members of one type and with `most` at most. */
export const callsFor = (members: readonly Member[], most: number): Call[] => {
  const types = [...new Set(members.map(({ type }) => type))];
  return types.flatMap((type) => {
    const alike = members.filter((member) => member.type === type);
    return Array.from({ length: Math.ceil(alike.length / most) }, (_, at) => ({
      type,
      members: alike.slice(at * most, (at + 1) * most),
    }));
  });
};

import { dynamicObjectInput } from "@prismatic-io/spectral";
import { type Place, ValidationError, within } from "../../errors";
import { list, optionalFlag } from "../../inputs/fields";
import { conditionList, filterField, readConditions } from "../../inputs/filter";
import { typeDoubts } from "../../inputs/idType";
import { webAddress } from "../../inputs/webAddress";
import { atMost, type Limit, limits } from "../../limits";
import { parseJson } from "../../values/json";
import { isPlainObject } from "../../values/pairs";
import { asCompared } from "../../values/personId";
import { checkSendable } from "../../values/sendable";
import { isBlank, readText } from "../../values/text";

type FilledInputs = Record<string, unknown>;

const idIgnoreMissing = optionalFlag({
  label: "Ignore Missing IDs",
  comments:
    "Yes leaves out ids that Customer.io does not know; otherwise one of them fails the whole broadcast",
});

const emailIgnoreMissing = optionalFlag({
  label: "Ignore Missing Emails",
  comments:
    "Yes leaves out addresses that Customer.io does not know; otherwise one of them fails the whole broadcast",
});

const emailAddDuplicates = optionalFlag({
  label: "Add Duplicates",
  comments:
    "Yes sends to all people who share an address; otherwise an address of several people is an error",
});

const emailFlags = { emailIgnoreMissing, emailAddDuplicates };

const flagsOf = (values: FilledInputs): FilledInputs => ({
  id_ignore_missing: values.idIgnoreMissing,
  email_ignore_missing: values.emailIgnoreMissing,
  email_add_duplicates: values.emailAddDuplicates,
});

const checkCount = (label: string, count: number, limit: Limit): void => {
  if (count === 0) throw new ValidationError(label, "is required: at least one");
  if (count > limit.max)
    throw new ValidationError(
      label,
      `has ${count} entries; ${atMost(limit)} are allowed. More go through a data file`,
    );
};

const emails = list({
  label: "Emails",
  comments: "Addresses of people who exist: one a line, a list, JSON text of one, or text with commas",
  example: "ada@example.com",
});

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** People share an address whatever its case. */
const readEmails = (given: readonly string[]): string[] => {
  const found = [...new Map(given.map((email) => [asCompared("email", email), email])).values()];
  checkCount(emails.label, found.length, limits.broadcastPeople);
  const wrong = found.filter((email) => !isEmail(email)).length;
  if (wrong > 0)
    throw new ValidationError(emails.label, `${wrong} of ${found.length} are not email addresses`);
  return found;
};

const ids = list({
  label: "IDs",
  comments: "Ids of people who exist: one a line, a list, JSON text of one, or text with commas",
  example: "ada-1815",
});

const readIds = (given: readonly string[]): string[] => {
  const found = [...new Set(given)];
  checkCount(ids.label, found.length, limits.broadcastPeople);
  return found;
};

const people = {
  label: "People with Data",
  type: "code" as const,
  language: "json" as const,
  required: true,
  placeholder: '[{"id": "ada-1815", "data": {"voucher": "FESwYm"}}]',
  comments:
    "A list of people who exist, each with id or email and data of its own, usually from an earlier step",
  example: '[{"id": "ada-1815", "data": {"voucher": "FESwYm"}}]',
  clean: (value: unknown): unknown => value,
};

const readEmail = (place: Place, value: unknown): string => {
  const email = readText(place, value, { limit: limits.personId });
  if (isEmail(email)) return email;
  throw new ValidationError(place, "has an email that is no email address");
};

const readOne = (entry: unknown, place: Place): FilledInputs => {
  const { id, email, data, ...others } = isPlainObject(entry) ? entry : { wrong: entry };
  const named = [id, email].filter((name) => !isBlank(name)).length;
  if (named !== 1 || Object.keys(others).length > 0)
    throw new ValidationError(place, "must be an object with either id or email, and data");
  if (data !== undefined && !isPlainObject(data))
    throw new ValidationError(place, "has data that is no object");
  for (const [name, value] of Object.entries(data ?? {})) checkSendable(within(place, `data.${name}`), value);
  const who = isBlank(id)
    ? { email: readEmail(place, email) }
    : { id: readText(place, id, { limit: limits.personId }) };
  return { ...who, ...(data !== undefined && { data }) };
};

const readPeople = (value: unknown): FilledInputs[] => {
  const { label } = people;
  const given = typeof value === "string" && !isBlank(value) ? parseJson(label, value) : value;
  if (!Array.isArray(given)) throw new ValidationError(label, "must be a list, or JSON text of one");
  checkCount(label, given.length, limits.broadcastPeople);
  const read = given.map((entry: unknown, at) => readOne(entry, [label, `entry ${at + 1}`]));
  const rows = new Map<string, number>();
  for (const [at, { id, email }] of read.entries()) {
    const name = JSON.stringify({
      id,
      email: typeof email === "string" ? asCompared("email", email) : email,
    });
    const first = rows.get(name);
    if (first !== undefined)
      throw new ValidationError([label, `entry ${at + 1}`], `is the same person as entry ${first}`);
    rows.set(name, at + 1);
  }
  return read;
};

const dataFileUrl = webAddress({
  label: "Data File URL",
  comments:
    "The address of a file that Customer.io can read. Each of its lines is a JSON object with id or email, and data",
  example: "https://files.example.com/people.jsonl",
});

interface Way {
  label: string;
  comments: string;
  inputs: Parameters<typeof dynamicObjectInput>[0]["configurations"][string]["inputs"];
  /** The part of the body that says who gets the broadcast. */
  read: (values: FilledInputs) => FilledInputs;
}

/** Each way to say who gets a broadcast, with the flags that fit it: Customer.io refuses the others. */
const choices: Record<string, Way> = {
  broadcast: {
    label: "The Broadcast's Own",
    comments: "The people that were chosen in Customer.io",
    inputs: {},
    read: () => ({}),
  },
  all: {
    label: "People Who Meet All Conditions",
    comments: "People of whom all conditions hold",
    inputs: { conditions: conditionList("people") },
    read: ({ conditions }) => ({ recipients: readConditions("and", conditions) }),
  },
  any: {
    label: "People Who Meet Any Condition",
    comments: "People of whom one condition holds",
    inputs: { conditions: conditionList("people") },
    read: ({ conditions }) => ({ recipients: readConditions("or", conditions) }),
  },
  filter: {
    label: "Filter",
    comments: "People whom a filter of Customer.io means",
    inputs: { filter: filterField("people") },
    read: ({ filter }) => {
      if (filter === undefined) throw new ValidationError("Filter", "is required for this Audience");
      return { recipients: filter };
    },
  },
  emails: {
    label: "Emails",
    comments: "People by their addresses",
    inputs: { emails, ...emailFlags },
    read: (values) => ({ emails: readEmails(values.emails as string[]), ...flagsOf(values) }),
  },
  ids: {
    label: "IDs",
    comments: "People by their ids",
    inputs: { ids, idIgnoreMissing },
    read: (values) => ({ ids: readIds(values.ids as string[]), ...flagsOf(values) }),
  },
  people: {
    label: "People with Data",
    comments: "People, each with data for the message",
    inputs: { people, idIgnoreMissing, ...emailFlags },
    read: (values) => ({ per_user_data: readPeople(values.people), ...flagsOf(values) }),
  },
  file: {
    label: "Data File",
    comments: "People with data, from a file at an address",
    inputs: { dataFileUrl, idIgnoreMissing, ...emailFlags },
    read: (values) => ({ data_file_url: values.dataFileUrl, ...flagsOf(values) }),
  },
};

const label = "Audience";

export const audience = dynamicObjectInput({
  label,
  comments: "Who gets the broadcast. Left empty, the people that were chosen in Customer.io",
  required: false,
  configurations: Object.fromEntries(
    Object.entries(choices).map(([key, { label, comments, inputs }]) => [key, { label, comments, inputs }]),
  ),
});

/** The part of a trigger that says who gets the broadcast. */
export const audienceOf = (chosen: unknown): FilledInputs => {
  const { configuration = "broadcast", values = {} } = isPlainObject(chosen) ? chosen : {};
  const key = isBlank(configuration) ? "broadcast" : configuration;
  const choice = typeof key === "string" && Object.hasOwn(choices, key) ? choices[key] : undefined;
  if (!choice || !isPlainObject(values)) throw new ValidationError(label, "must be a choice with its fields");
  return choice.read(values);
};

/** Ids that look like something else: Customer.io may know nobody by them, and then the whole broadcast fails. */
export const audienceDoubts = (chosen: unknown): string[] => {
  const read = audienceOf(chosen) as { ids?: string[]; per_user_data?: { id?: string }[] };
  const withData = (read.per_user_data ?? []).flatMap(({ id }) => id ?? []);
  return [
    ...typeDoubts(ids, read.ids ?? [], { label }, "id"),
    ...typeDoubts(people, withData, { label: "the name id" }, "id"),
  ];
};

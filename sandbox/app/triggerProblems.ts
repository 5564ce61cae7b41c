import { type Fields, isFields } from "../fields";
import { invalid, type Problem } from "../problems";

import { peopleFilter } from "./peopleFilter";

const mostRecipients = 10_000;
const dataBytes = 50_000;

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

const listProblems =
  (isItem: (item: unknown) => boolean) =>
  (field: string, list: unknown): Problem[] => {
    if (!Array.isArray(list) || list.length === 0)
      return [invalid(field, "must be an array that is not empty")];
    if (list.length > mostRecipients)
      return [invalid(field, `cannot hold more than ${mostRecipients} entries`)];
    return list.every(isItem) ? [] : [invalid(field, "holds an entry that is not valid")];
  };

// Each names one person, by exactly one of two identifiers.
const isUserData = (item: unknown): boolean =>
  isFields(item) &&
  isText(item.id) !== isText(item.email) &&
  (item.data === undefined || isFields(item.data));

const recipientsProblems = (field: string, filter: unknown): Problem[] =>
  isFields(filter) && Object.keys(filter).length === 0
    ? [invalid(field, "empty recipients filter is not valid")]
    : peopleFilter.problems(field, filter);

const urlProblems = (field: string, url: unknown): Problem[] =>
  typeof url === "string" && URL.canParse(url) ? [] : [invalid(field, "must be a URL")];

interface Variant {
  problems: (field: string, value: unknown) => Problem[];
  /** The flags that may go with it. */
  flags: readonly string[];
}

const allFlags = ["id_ignore_missing", "email_ignore_missing", "email_add_duplicates"];

/** The ways to say who gets a broadcast; they exclude each other. None is the audience set in Customer.io. */
const variants = new Map<string, Variant>([
  ["recipients", { problems: recipientsProblems, flags: [] }],
  ["emails", { problems: listProblems(isText), flags: ["email_ignore_missing", "email_add_duplicates"] }],
  ["ids", { problems: listProblems(isText), flags: ["id_ignore_missing"] }],
  ["per_user_data", { problems: listProblems(isUserData), flags: allFlags }],
  ["data_file_url", { problems: urlProblems, flags: allFlags }],
]);

/** Every field of a trigger. Others are accepted and have no effect. */
export const fieldsOfTrigger = ["data", ...variants.keys(), ...allFlags];

const dataProblems = (data: unknown): Problem[] => {
  if (data === undefined) return [];
  if (!isFields(data)) return [invalid("data", "must be an object")];
  return Buffer.byteLength(JSON.stringify(data)) > dataBytes
    ? [invalid("data", `cannot be larger than ${dataBytes} bytes`)]
    : [];
};

const flagProblems = (body: Fields, allowed: readonly string[]): Problem[] =>
  allFlags
    .filter((flag) => body[flag] !== undefined)
    .flatMap((flag) => {
      if (!allowed.includes(flag)) return [invalid(flag, "does not fit this audience")];
      return typeof body[flag] === "boolean" ? [] : [invalid(flag, "must be true or false")];
    });

/** What is wrong with a broadcast trigger. */
export const triggerProblems = (body: Fields): Problem[] => {
  const sent = [...variants.keys()].filter((name) => body[name] !== undefined);
  if (sent.length > 1) return [invalid(sent.join(", "), "exclude each other")];
  const [name = ""] = sent;
  const variant = variants.get(name);
  return [
    ...dataProblems(body.data),
    ...(variant?.problems(name, body[name]) ?? []),
    ...flagProblems(body, variant?.flags ?? []),
  ];
};

import type { Problem } from "../problems";
import { type Answer, json } from "./answer";
import type { Refusal } from "./refusal";

/** The shapes Customer.io puts errors in. They differ by API, and by endpoint within one API. */
export type EnvelopeName = "metaErrors" | "metaError" | "fieldErrors" | "detailErrors";

const sentence = ({ field, message }: Problem): string =>
  field === "" || message.startsWith(field) ? message : `${field}: ${message}`;

const sentences = (problems: readonly Problem[]): string => problems.map(sentence).join("; ");

/** One problem as the Track v2 endpoints report it. */
export const fieldError = ({ field, message, reason = "invalid" }: Problem) => ({ reason, field, message });

const envelopes: Record<EnvelopeName, (status: number, problems: readonly Problem[]) => unknown> = {
  metaErrors: (_status, problems) => ({ meta: { errors: problems.map(sentence) } }),
  metaError: (_status, problems) => ({ meta: { error: sentences(problems) } }),
  fieldErrors: (_status, problems) => ({ errors: problems.map(fieldError) }),
  // The status inside the App API's envelope is a string.
  detailErrors: (status, problems) => ({
    errors: problems.map((problem) => ({
      detail: sentence(problem),
      status: String(status),
      ...(status === 422 ? { source: { pointer: `/${problem.field}` } } : {}),
    })),
  }),
};

// A rejected credential looks the same on every endpoint of both APIs.
const envelopeFor = (status: number, name: EnvelopeName): EnvelopeName =>
  status === 401 ? "metaError" : name;

export const errorAnswer = ({ status, problems, headers }: Refusal, name: EnvelopeName): Answer =>
  json(status, envelopes[envelopeFor(status, name)](status, problems), headers);

const familyEnvelopes: readonly [prefix: RegExp, envelope: EnvelopeName][] = [
  [/^\/v1\/send\//, "metaError"],
  [/^\/v1\//, "detailErrors"],
  [/^\/api\/v2\//, "fieldErrors"],
  [/^\/api\/v1\/merge_customers/, "metaError"],
];

/** The envelope that belongs to a path, also where nothing is served. */
export const envelopeOf = (path: string): EnvelopeName =>
  familyEnvelopes.find(([prefix]) => prefix.test(path))?.[1] ?? "metaErrors";

import type { OutgoingHttpHeaders } from "node:http";
import { type Answer, accepted, answer, json, noContent } from "./answer";
import { type EnvelopeName, errorAnswer } from "./envelopes";
import type { Fault } from "./faults";
import { refusal } from "./refusal";

const htmlPage = "<html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>\n";

const wrapperBytes = JSON.stringify({ padding: "" }).length;

/** A JSON object of exactly this many bytes; two at least. */
const paddedJson = (bytes: number): string =>
  bytes < wrapperBytes
    ? "{}".padEnd(bytes)
    : JSON.stringify({ padding: "x".repeat(Math.max(0, bytes - wrapperBytes)) });

const reasons: Record<number, string> = {
  400: "request is invalid",
  401: "Unauthorized request",
  403: "Forbidden",
  404: "not found",
  429: "rate limit exceeded",
  500: "internal error",
  503: "service unavailable",
};

const ownBody = (status: number, { body = "", contentType }: Fault): Answer =>
  typeof body === "string"
    ? answer(status, body, contentType ?? "application/json")
    : answer(status, JSON.stringify(body), contentType ?? "application/json");

const plain = (status: number, message: string | undefined, envelope: EnvelopeName): Answer => {
  if (status === 204) return noContent;
  if (status < 300) return { ...accepted, status };
  return errorAnswer(refusal(status, message ?? reasons[status] ?? `status ${status}`), envelope);
};

interface Kind {
  when: (fault: Fault) => boolean;
  status: number;
  answer: (status: number, fault: Fault, envelope: EnvelopeName) => Answer;
}

/** The first that fits decides. */
const kinds: readonly Kind[] = [
  { when: ({ body }) => body !== undefined, status: 200, answer: ownBody },
  {
    when: ({ emptyBody }) => emptyBody === true,
    status: 200,
    answer: (status) => answer(status, "", "application/json"),
  },
  {
    when: ({ html }) => html === true,
    status: 502,
    answer: (status) => answer(status, htmlPage, "text/html; charset=utf-8"),
  },
  {
    when: ({ redirect }) => redirect !== undefined,
    status: 301,
    answer: (status, { redirect = "" }) => answer(status, "", "text/html", { Location: redirect }),
  },
  {
    when: ({ garbage }) => garbage === true,
    status: 200,
    answer: (status) => answer(status, '{"results":[{"id":', "application/json"),
  },
  {
    when: ({ bytes }) => bytes !== undefined,
    status: 200,
    answer: (status, { bytes = 0 }) => answer(status, paddedJson(bytes), "application/json"),
  },
  {
    when: ({ halfBody }) => halfBody === true,
    status: 200,
    answer: (status) => json(status, { cut: "x".repeat(100) }),
  },
];

const plainKind: Kind = {
  when: () => true,
  status: 500,
  answer: (status, { message }, envelope) => plain(status, message, envelope),
};

// The newest documentation says a 429 carries Retry-After; "0" keeps the tests of retrying clients fast.
const retryAfterHeader = (status: number, { retryAfter }: Fault): OutgoingHttpHeaders => {
  if (retryAfter === null) return {};
  if (retryAfter !== undefined) return { "Retry-After": String(retryAfter) };
  return status === 429 || status >= 500 ? { "Retry-After": "0" } : {};
};

/** What a fault answers instead of the truth. */
export const faultAnswer = (fault: Fault, envelope: EnvelopeName): Answer => {
  const kind = kinds.find(({ when }) => when(fault)) ?? plainKind;
  const wrong = kind.answer(fault.status ?? kind.status, fault, envelope);
  return {
    ...wrong,
    headers: {
      ...wrong.headers,
      ...(fault.contentType === undefined ? {} : { "Content-Type": fault.contentType }),
      ...retryAfterHeader(wrong.status, fault),
      ...fault.headers,
    },
  };
};

import type { Answered, Body, Sent } from "../wire";

/** What the debug log says of one attempt or one answer, in parts. */
export interface Said {
  request: object;
  attempt: number;
  most: number;
  waited: number;
  method?: string;
  url: string;
  took: number;
  status?: number;
  code?: string;
  /** JSON, already redacted. */
  headers?: string;
  body?: Body;
}

const headersOf = (json: string | undefined): Record<string, string> => {
  const read = JSON.parse(json ?? "{}") as Record<string, unknown>;
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]));
};

/** Numbers the requests of one run, so that attempts and answers find each other when several are under way. */
export const newTraffic = () => {
  const numbers = new Map<object, number>();
  const numberOf = (request: object): number => {
    const number = numbers.get(request) ?? numbers.size + 1;
    numbers.set(request, number);
    return number;
  };
  return (said: Said): Sent | Answered => {
    const { request, attempt, body } = said;
    const shared = { exchange: numberOf(request), attempt, ...(body && { body }) };
    const headers = headersOf(said.headers);
    if (said.method !== undefined) {
      const { most, waited, method, url } = said;
      return { type: "sent", ...shared, most, waited, method, url, headers };
    }
    const { took, status, code } = said;
    return {
      type: "answered",
      ...shared,
      took,
      ...(status === undefined ? { code: code ?? "no answer" } : { status, headers }),
    };
  };
};

/** One way to go wrong, for one or more requests. Without a status or a kind of its own it is a 500. */
export interface Fault {
  /** How many requests it hits; 1 unless told otherwise. */
  times?: number;
  /** Which requests it hits; every one unless told otherwise. The path is matched as received, with the query. */
  match?: { method?: string; path?: RegExp };
  status?: number;
  /** The error text inside the envelope. */
  message?: string;
  /** Replaces the whole answer body. */
  body?: string | object;
  contentType?: string;
  headers?: Record<string, string>;
  /** The Retry-After header: 429 and 5xx send "0" unless told otherwise, null leaves it out. */
  retryAfter?: number | string | null;
  /** A web page instead of JSON; 502 unless told otherwise. */
  html?: true;
  emptyBody?: true;
  /** A 301 to this address. */
  redirect?: string;
  /** The connection is reset and nothing is answered. */
  reset?: true;
  /** Half of the announced body, then the connection is closed. */
  halfBody?: true;
  /** 200 and application/json, but the body does not parse. */
  garbage?: true;
  /** No answer until the sandbox closes. */
  hang?: true;
  /** An answer that goes on byte by byte and never ends. */
  trickle?: true;
  /** The answer comes this many milliseconds late; alone, it is the right one. */
  delay?: number;
  /** The request is carried out first. */
  afterStoring?: true;
  /** A valid JSON answer of this many bytes. */
  bytes?: number;
}

export interface FaultQueue {
  add: (fault: Fault) => void;
  /** The first fault that matches, used up by one. */
  take: (method: string, path: string) => Fault | undefined;
  clear: () => void;
}

/** Whether a fault is late and nothing else. */
export const isOnlyLate = ({ delay, times: _, match: __, ...misdeeds }: Fault): boolean =>
  delay !== undefined && Object.keys(misdeeds).length === 0;

const matches = ({ match = {} }: Fault, method: string, path: string): boolean =>
  (match.method === undefined || match.method.toUpperCase() === method) &&
  (match.path === undefined || path.search(match.path) >= 0);

export const newFaultQueue = (): FaultQueue => {
  let queue: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      queue.push({ fault, left: fault.times ?? 1 });
    },
    take: (method, path) => {
      const hit = queue.find(({ fault, left }) => left > 0 && matches(fault, method, path));
      if (!hit) return undefined;
      hit.left -= 1;
      if (hit.left <= 0) queue = queue.filter((waiting) => waiting !== hit);
      return hit.fault;
    },
    clear: () => {
      queue = [];
    },
  };
};

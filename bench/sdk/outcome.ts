import { isDeepStrictEqual } from "node:util";
import type { Sandbox } from "../../sandbox/sandbox";
import { appClientOf, type Check, clientOf } from "./check";

export interface Outcome {
  method: string;
  /** What came in, each as `GET /v1/segments/7`. */
  requests: readonly string[];
  held: string;
  isOk: boolean;
  /** Why it is not ok; empty where it is. */
  trouble: string;
}

/** Only what can be written as JSON counts: what is undefined is not held. */
const json = (value: unknown): string => JSON.stringify(value) ?? "nothing";

const isSame = (held: unknown, expected: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(held ?? null)), expected);

const requestsOf = ({ requests }: Sandbox): string[] =>
  requests.map(({ method, path }) => `${method} ${path}`);

const troubleOf = ({ silent }: Sandbox, held: unknown, expected: unknown): string => {
  if (!isSame(held, expected)) return `expected ${json(expected)}`;
  return silent.length === 0 ? "" : `accepted without effect: ${json(silent)}`;
};

export const outcomeOf = async (sandbox: Sandbox, method: string, check: Check): Promise<Outcome> => {
  const { how, before, call, held, expected } = check;
  const name = how === undefined ? method : `${method}, ${how}`;
  const scene = { sandbox, client: clientOf(sandbox), app: appClientOf(sandbox) };
  sandbox.reset();
  try {
    await before?.(scene);
    sandbox.requests.length = 0;
    const answer = await call(scene);
    const after = held(sandbox, answer);
    const trouble = troubleOf(sandbox, after, expected);
    return { method: name, requests: requestsOf(sandbox), held: json(after), isOk: trouble === "", trouble };
  } catch (error) {
    return {
      method: name,
      requests: requestsOf(sandbox),
      held: "",
      isOk: false,
      trouble: String(error),
    };
  }
};

import { isDeepStrictEqual } from "node:util";
import type { Sandbox } from "../../sandbox/sandbox";
import { type Check, clientOf } from "./check";

export interface Outcome {
  method: string;
  request: string;
  held: string;
  isOk: boolean;
  /** Why it is not ok; empty where it is. */
  trouble: string;
}

/** Only what can be written as JSON counts: what is undefined is not held. */
const json = (value: unknown): string => JSON.stringify(value) ?? "nothing";

const isSame = (held: unknown, expected: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(held ?? null)), expected);

const requestsOf = ({ requests }: Sandbox): string => {
  const routes = requests.map(({ method, path }) => `${method} ${path}`);
  return [...new Set(routes)]
    .map((route) => {
      const times = routes.filter((other) => other === route).length;
      return times === 1 ? route : `${times} x ${route}`;
    })
    .join(", ");
};

const troubleOf = ({ silent }: Sandbox, held: unknown, expected: unknown): string => {
  if (!isSame(held, expected)) return `expected ${json(expected)}`;
  return silent.length === 0 ? "" : `accepted without effect: ${json(silent)}`;
};

export const outcomeOf = async (sandbox: Sandbox, method: string, check: Check): Promise<Outcome> => {
  const { how, before, call, held, expected } = check;
  const name = how === undefined ? method : `${method}, ${how}`;
  const scene = { sandbox, client: clientOf(sandbox) };
  sandbox.reset();
  try {
    await before?.(scene);
    sandbox.requests.length = 0;
    const answer = await call(scene);
    const after = held(sandbox, answer);
    const trouble = troubleOf(sandbox, after, expected);
    return { method: name, request: requestsOf(sandbox), held: json(after), isOk: trouble === "", trouble };
  } catch (error) {
    return {
      method: name,
      request: requestsOf(sandbox),
      held: "",
      isOk: false,
      trouble: String(error),
    };
  }
};

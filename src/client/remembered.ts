import type { LRUCache } from "lru-cache";

/** Loaded when something is first remembered: a workflow waits while the package is loaded. */
const lru = (): typeof import("lru-cache") => require("lru-cache");

/** So many credentials may be busy in one process; those that were not used for longest are forgotten. */
const max = 5000;

/** What is remembered from one step to the next, for the life of the process. */
export const remembered = <Value extends object | string>() => {
  let cache: LRUCache<string, Value> | undefined;
  return {
    get: (key: string): Value | undefined => cache?.get(key),
    set: (key: string, value: Value): void => {
      cache ??= new (lru().LRUCache)<string, Value>({ max });
      cache.set(key, value);
    },
  };
};

import type { DoorName } from "./doors";
import { refusal } from "./refusal";

export interface RateLimit {
  /** Requests per second, counted over both regions. No limit unless told otherwise. */
  track?: number;
  app?: number;
  /** How long a broadcast rests between two triggers; 10 unless told otherwise. */
  secondsBetweenTriggers?: number;
}

/** Throws a Refusal when there were too many requests in this second. */
export type RateLimiter = (door: DoorName, now: number) => void;

const limitedAs: Record<DoorName, "track" | "app"> = {
  track: "track",
  region: "track",
  open: "track",
  app: "app",
};

/** Counts per calendar second: coarser than a bucket, but a test can tell what it will do. */
export const newRateLimiter = (limit: RateLimit): RateLimiter => {
  const counts = { track: { second: 0, requests: 0 }, app: { second: 0, requests: 0 } };
  return (door, now) => {
    const api = limitedAs[door];
    const most = limit[api];
    if (most === undefined) return;
    const count = counts[api];
    if (count.second !== now) Object.assign(count, { second: now, requests: 0 });
    count.requests += 1;
    if (count.requests <= most) return;
    throw refusal(429, `Your request is over the ${most}-per-second limit`, { "Retry-After": "1" });
  };
};

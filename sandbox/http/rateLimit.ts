import type { DoorName } from "./doors";
import { refusal } from "./refusal";

export interface RateLimit {
  /** Requests per second, counted over both regions. No limit unless told otherwise. */
  track?: number;
  /** Everything of the App API that has no limit of its own. */
  app?: number;
  /** Transactional sends. */
  send?: number;
  /** How long a broadcast rests between two triggers; 10 unless told otherwise. */
  secondsBetweenTriggers?: number;
}

type Bucket = "track" | "app" | "send";

/** Throws a Refusal when there were too many requests in this second. */
export type RateLimiter = (door: DoorName, path: string, now: number) => void;

// Broadcast triggers rest by their own broadcast, archived messages are counted by the day.
const elsewhere = /^\/v1\/(campaigns\/[^/]+\/triggers|messages\/[^/]+\/archived_message)$/;

const bucketOf = (door: DoorName, path: string): Bucket | undefined => {
  if (door !== "app") return "track";
  if (path.startsWith("/v1/send/")) return "send";
  return elsewhere.test(path) ? undefined : "app";
};

/** Counts per calendar second: coarser than a bucket, but a test can tell what it will do. */
export const newRateLimiter = (limit: RateLimit): RateLimiter => {
  const counts = new Map<Bucket, { second: number; requests: number }>();
  return (door, path, now) => {
    const bucket = bucketOf(door, path);
    const most = bucket && limit[bucket];
    if (bucket === undefined || most === undefined) return;
    const last = counts.get(bucket);
    const count = last?.second === now ? last : { second: now, requests: 0 };
    count.requests += 1;
    counts.set(bucket, count);
    if (count.requests <= most) return;
    throw refusal(429, `Your request is over the ${most}-per-second limit`, { "Retry-After": "1" });
  };
};

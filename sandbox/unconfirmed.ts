import { appDoubts } from "./appDoubts";
import { trackDoubts } from "./trackDoubts";
import { webhookDoubts } from "./webhookDoubts";

/**
 * What this sandbox plays without proof. Each stands in the code as a comment that names it, where it is played; a test
 * keeps the two together. Where nothing is known, the stricter of two readings is played.
 */
export interface Unconfirmed {
  played: string;
  /** Where the doubt comes from. */
  source: string;
  /** The questions of `npm run conform` that settle it, or that it says are not asked. */
  asked: readonly string[];
}

export const unconfirmed: Record<string, Unconfirmed> = { ...trackDoubts, ...appDoubts, ...webhookDoubts };

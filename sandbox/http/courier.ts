import type { Post } from "../state/post";
import type { Webhook } from "../state/webhook";
import { isOnThisMachine, postEvent } from "./postEvent";
import { signatureOf } from "./signature";

/** What the courier of one workspace needs to know. */
export interface Route {
  webhook: (id: number) => Webhook | undefined;
  signingKey: () => string;
  /** Seconds since 1970. */
  now: () => number;
  /** How long a webhook may take to answer, in milliseconds. */
  timeout: number;
}

/** Brings posts to their webhooks: those of one webhook in their order, each when the one before it was taken. */
export interface Courier {
  take: (post: Post) => void;
  /** Tries again what stopped at a failure. */
  retry: (restamp: boolean) => void;
  /** Sends a post once more, beside the queue. */
  sendCopy: (post: Post, restamp: boolean) => Promise<void>;
  /** Resolves when nothing is on its way and nothing can be. */
  settled: () => Promise<void>;
  /** Ends everything at once. */
  stop: () => void;
}

interface Queue {
  posts: Post[];
  /** Whether the first post was refused: the others wait behind it. */
  isStopped: boolean;
  run: Promise<void> | undefined;
}

/** Retries end after seven days: Reporting webhooks reference. */
const longestRetry = 7 * 86_400;

const isTaken = (outcome: number | string): boolean =>
  typeof outcome === "number" && outcome >= 200 && outcome < 300;

export const newCourier = ({ webhook, signingKey, now, timeout }: Route): Courier => {
  const queues = new Map<number, Queue>();
  const copies = new Set<Promise<void>>();
  const ending = new AbortController();
  const { signal } = ending;

  /** One try. A stamp that is kept is that of the first try. Unconfirmed: retry-stamps. */
  const attempt = async (post: Post, endpoint: string, restamp: boolean): Promise<boolean> => {
    const { body, attempts } = post;
    const timestamp = (restamp ? undefined : attempts[0]?.timestamp) ?? now();
    const signature = signatureOf(signingKey(), timestamp, body);
    const sentAt = now();
    const outcome = await postEvent({ endpoint, body, timestamp, signature }, { timeout, signal });
    attempts.push({ timestamp, signature, sentAt, outcome });
    return isTaken(outcome);
  };

  const isTooOld = ({ attempts: [first] }: Post): boolean =>
    first !== undefined && now() - first.sentAt > longestRetry;

  /** Brings the first post of a queue on its way; false where the queue stops. */
  const bring = async (post: Post, { endpoint, disabled }: Webhook, restamp: boolean): Promise<boolean> => {
    if (disabled) return false;
    if (!isOnThisMachine(endpoint)) post.state = "not sent: only this machine is called";
    else if (isTooOld(post)) post.state = "given up after seven days";
    else post.state = (await attempt(post, endpoint, restamp)) ? "delivered" : "failed";
    return post.state !== "failed";
  };

  const drain = async (queue: Queue, restamp: boolean): Promise<void> => {
    // The answer to the request that caused it goes first.
    await new Promise(setImmediate);
    for (let [post] = queue.posts; post && !signal.aborted; [post] = queue.posts) {
      const to = webhook(post.webhookId);
      queue.isStopped = to !== undefined && !(await bring(post, to, restamp));
      if (queue.isStopped) return;
      queue.posts.shift();
    }
  };

  const start = (queue: Queue, restamp: boolean): void => {
    if (queue.run || queue.isStopped || signal.aborted) return;
    queue.run = drain(queue, restamp).finally(() => {
      queue.run = undefined;
      // What came in after the last look at the queue finds nobody else to bring it.
      if (queue.posts.length > 0) start(queue, true);
    });
  };

  const settled = async (): Promise<void> => {
    const underWay = () => [...[...queues.values()].flatMap(({ run }) => run ?? []), ...copies];
    for (let some = underWay(); some.length > 0; some = underWay()) await Promise.all(some);
  };

  return {
    take: (post) => {
      const queue = queues.get(post.webhookId) ?? { posts: [], isStopped: false, run: undefined };
      queues.set(post.webhookId, queue);
      queue.posts.push(post);
      start(queue, true);
    },
    retry: (restamp) => {
      for (const queue of queues.values()) {
        queue.isStopped = false;
        start(queue, restamp);
      }
    },
    sendCopy: async (post, restamp) => {
      const to = webhook(post.webhookId);
      if (!to || !isOnThisMachine(to.endpoint)) return;
      const copy: Promise<void> = attempt(post, to.endpoint, restamp).then(() => {
        copies.delete(copy);
      });
      copies.add(copy);
      await copy;
    },
    settled,
    stop: () => ending.abort(),
  };
};

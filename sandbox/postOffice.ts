import { type Region, regions } from "./accounts";
import { type Courier, newCourier, type Route } from "./http/courier";
import { type Emitted, emit } from "./state/emit";
import type { Moment } from "./state/moment";
import type { Post, WebhookEvent } from "./state/post";

export interface Stamping {
  /** Whether X-CIO-Timestamp is the time of this try instead of that of the first; false unless told otherwise. */
  restamp?: boolean;
}

/**
 * What a test may do with reporting webhooks. They are told of what happens here without being asked to. Only what
 * lives on 127.0.0.1 is called. The region is "us" unless told otherwise.
 */
export interface Hooks {
  /** Tells the webhooks of an event that nothing here caused: `emit({ object_type: "email", metric: "bounced" })`. */
  emit: (event: Emitted, region?: Region) => WebhookEvent;
  /** Instead of the hours Customer.io waits: queues that stopped at a failure go on. Resolves when all is settled. */
  retry: (how?: Stamping) => Promise<void>;
  /** Sends an event once more beside the queue, as it may happen: the newest, or the one that is named. */
  sendCopy: (how?: Stamping & { eventId?: string }, region?: Region) => Promise<void>;
  /** Resolves when everything that could be posted was answered or refused, or got no answer in time. */
  hooksSettled: () => Promise<void>;
}

export interface PostOffice extends Hooks {
  take: (region: Region, post: Post) => void;
  /** Forgets everything, and ends what is under way. */
  reset: () => void;
  close: () => Promise<void>;
}

/** Posts for both regions. `moment` has done what was due before it tells. */
export const newPostOffice = (
  moment: (region: Region) => Moment,
  route: (region: Region) => Route,
): PostOffice => {
  const newCouriers = (): Record<Region, Courier> => ({
    us: newCourier(route("us")),
    eu: newCourier(route("eu")),
  });
  let couriers = newCouriers();

  const hooksSettled = async (): Promise<void> => {
    for (const region of regions) moment(region);
    await Promise.all(regions.map((region) => couriers[region].settled()));
  };
  const stop = (): void => {
    for (const region of regions) couriers[region].stop();
  };

  return {
    emit: (event, region = "us") => emit(moment(region), event),
    retry: async ({ restamp = false } = {}) => {
      await hooksSettled();
      for (const region of regions) couriers[region].retry(restamp);
      await hooksSettled();
    },
    sendCopy: async ({ restamp = false, eventId } = {}, region = "us") => {
      const { posts } = moment(region).workspace;
      const named = eventId ?? posts.at(-1)?.eventId;
      const again = posts.filter((post) => post.eventId === named);
      await Promise.all(again.map((post) => couriers[region].sendCopy(post, restamp)));
    },
    hooksSettled,
    take: (region, post) => couriers[region].take(post),
    reset: () => {
      stop();
      couriers = newCouriers();
    },
    close: async () => {
      stop();
      await hooksSettled();
    },
  };
};

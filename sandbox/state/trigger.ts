import type { Delivery } from "./delivery";
import { nameOfPerson } from "./person";

/** Times in seconds since 1970. */
export interface TriggerRecord {
  id: number;
  broadcastId: number;
  createdAt: number;
  /** Undefined while it waits to be processed. */
  processedAt: number | undefined;
  /** The request as it was sent. */
  sent: Record<string, unknown>;
  deliveries: Delivery[];
  /** What kept the broadcast from going out, one line per recipient. */
  errors: string[];
}

/** A trigger as tests see it; the recipients by id, else by email address, else by `cio_` and cio_id. */
export interface BroadcastTrigger extends Omit<TriggerRecord, "deliveries"> {
  recipients: string[];
}

export const copyTrigger = ({ deliveries, ...trigger }: TriggerRecord): BroadcastTrigger =>
  structuredClone({ ...trigger, recipients: deliveries.map(({ person }) => nameOfPerson(person)) });

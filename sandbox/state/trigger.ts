import type { Delivery } from "./delivery";
import { nameOfPerson } from "./person";

export interface TriggerRecord {
  id: number;
  broadcastId: number;
  /** Seconds since 1970. */
  createdAt: number;
  /** The request as it was sent. */
  sent: Record<string, unknown>;
  deliveries: Delivery[];
  /** What kept the broadcast from going out, one line per recipient. */
  errors: string[];
}

/** A trigger as tests see it; the recipients by id, else by email address, else by `cio_` and cio_id. */
export interface Trigger {
  id: number;
  broadcastId: number;
  sent: Record<string, unknown>;
  recipients: string[];
  errors: string[];
}

export const copyTrigger = ({ id, broadcastId, sent, deliveries, errors }: TriggerRecord): Trigger =>
  structuredClone({
    id,
    broadcastId,
    sent,
    recipients: deliveries.map(({ person }) => nameOfPerson(person)),
    errors,
  });

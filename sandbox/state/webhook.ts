/** A reporting webhook, in the words of the App API. */
export interface Webhook {
  id: number;
  name: string;
  /** The address that events are sent to. */
  endpoint: string;
  disabled: boolean;
  /** Whether every open and click is reported, and not the first of each message alone. */
  full_resolution: boolean;
  /** Whether sent events hold what was sent. */
  with_content: boolean;
  events: readonly string[];
  /** One of JavaScript runs inside Customer.io: nothing is sent. */
  type: "webhook" | "js";
}

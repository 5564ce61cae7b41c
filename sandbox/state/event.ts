export type EventType = "event" | "page" | "screen";

/** An event as it is held, for a person or for nobody known yet. */
export interface RecordedEvent {
  name: string;
  type: EventType;
  /** The ULID that was sent with it. */
  id: string | undefined;
  /** When it happened, in seconds since 1970. */
  timestamp: number;
  /** When it came in, in seconds since 1970. */
  receivedAt: number;
  data: Record<string, unknown>;
  anonymousId: string | undefined;
}

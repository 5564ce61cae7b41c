import type { Region } from "./accounts";
import { listen } from "./http/listener";
import type {
  BroadcastTrigger,
  Metric,
  Person,
  RecordedEvent,
  Sandbox,
  Segment,
  SilentDrop,
  StoredDelivery,
  StoredObject,
} from "./sandbox";

/** What one workspace holds, and what it accepted without effect; all of it is JSON. */
export interface View {
  people: Person[];
  anonymousEvents: RecordedEvent[];
  segments: Segment[];
  objects: StoredObject[];
  deliveries: StoredDelivery[];
  metrics: Metric[];
  broadcastTriggers: BroadcastTrigger[];
  /** Oldest first, since the sandbox began. */
  silent: SilentDrop[];
}

export const viewOf = (sandbox: Sandbox, region: Region = "us"): View => ({
  people: sandbox.people(region),
  anonymousEvents: sandbox.anonymousEvents(region),
  segments: sandbox.segments(region),
  objects: sandbox.objects(region),
  deliveries: sandbox.deliveries(region),
  metrics: sandbox.metrics(region),
  broadcastTriggers: sandbox.broadcastTriggers(region),
  silent: sandbox.silent.filter((drop) => drop.region === region),
});

/**
 * Lets other processes look inside: GET url/us and url/eu. It has an address of its own, because Customer.io has no
 * such endpoint.
 */
export const openWindow = (sandbox: Sandbox) =>
  listen(0, (request, response) => {
    const region = (["us", "eu"] as const).find((one) => request.url === `/${one}`);
    if (request.method !== "GET" || !region) return response.writeHead(404).end();
    return response
      .writeHead(200, { "Content-Type": "application/json" })
      .end(JSON.stringify(viewOf(sandbox, region)));
  });

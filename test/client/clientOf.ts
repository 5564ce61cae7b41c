import { type Client, createClient } from "../../src/client/client";
import type { Request } from "../../src/client/request";
import type { useSandbox } from "../useSandbox";

type Settings = Parameters<typeof createClient>[0]["settings"];

const once: Settings = {
  timeout: 1000,
  debugRequest: false,
  retryDelayMS: 0,
  retryAllErrors: false,
  maxRetries: 0,
  useExponentialBackoff: false,
};

/** A client for the sandbox that sends once unless told otherwise, for what no step does by itself. */
export const clientOf = (
  cio: ReturnType<typeof useSandbox>,
  settings: Partial<Settings> = {},
  fields: Record<string, unknown> = {},
): Client =>
  createClient({
    connection: cio.connection(fields),
    region: "connection",
    settings: { ...once, ...settings },
    logger: cio.log.logger,
  });

/** Counts once because of its id. */
export const trackAda: Request = {
  api: "track",
  method: "POST",
  path: "/v1/customers/ada/events",
  route: "POST /v1/customers/{id}/events",
  body: {
    content: '{"name":"order_placed","id":"01HB4HBDKTFWYZCK01DMRSWRFD"}',
    contentType: "application/json",
  },
  repeatable: true,
  expects: "json",
};

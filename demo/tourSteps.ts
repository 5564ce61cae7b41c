import type { Sandbox } from "../sandbox/sandbox";

/** One stop of the tour: a step, what is typed into its form, and what the reader is told of the answer. */
export interface TourStep {
  action: string;
  inputs: Record<string, unknown>;
  /** Arranges trouble in the sandbox before the step runs. */
  prepare?: (sandbox: Sandbox) => void;
  /** Said beside the status. */
  note?: (data: unknown) => string;
}

export const postalCode = "02134";
export const createdAt = "2024-02-29T09:30:00Z";

/** A name of its own: on a real account no campaign should wait for it. */
export const eventName = "connector_demo_order";

/** 503 twice; the second answer is lost after the event was stored. Without Retry-After the step chooses the wait. */
const refuseTwice = (sandbox: Sandbox): void => {
  sandbox.fail({ status: 503, retryAfter: null, match: { method: "POST" } });
  sandbox.fail({ status: 503, retryAfter: null, match: { method: "POST" }, afterStoring: true });
};

const regionNote = (data: unknown): string => `region ${(data as { region?: unknown } | null)?.region}`;

/**
 * In the order in which they run. Nobody's email address is set: on a real account it could belong to somebody, whom
 * Destroy would then remove.
 */
export const tourSteps = (id: string): TourStep[] => [
  {
    action: "identify",
    inputs: {
      id,
      customerData: [
        { key: "first_name", value: "Ada" },
        { key: "postal_code", value: postalCode },
        { key: "created_at", value: createdAt },
      ],
    },
  },
  {
    action: "track",
    inputs: {
      id,
      eventName,
      eventData: [
        { key: "order", value: "A-1001" },
        { key: "total", value: "49.9" },
      ],
      convertValues: "true",
      retryDelayMS: "40",
    },
    prepare: refuseTwice,
  },
  { action: "trackPageView", inputs: { id, url: "https://example.com/pricing" } },
  { action: "rawRequest", inputs: { url: "/v1/accounts/region", method: "GET" }, note: regionNote },
  { action: "destroy", inputs: { id } },
];

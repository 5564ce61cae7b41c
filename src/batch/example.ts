import type { Summary } from "./tally";

/** The result's `data`, shown in the builder. */
export const example: Summary = {
  total: 2500,
  accepted: 2499,
  rejected: [
    {
      row: 17,
      recordId: "ada-1815",
      field: "attributes.plan",
      reason: "invalid",
      message: "property value cannot be longer than 1000 bytes",
      retryable: false,
    },
  ],
  unsent: [],
  retryRecords: [],
  requests: 3,
  bytes: 412_345,
  durationMs: 1200,
};

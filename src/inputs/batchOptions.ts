import type { Values } from "../operation";
import { choice, flag, integer } from "./fields";

/** Inputs of every batch step that most workflows leave as they are. */
export const batchOptions = {
  maxEntitiesPerRequest: integer(
    {
      label: "Max Entities per Request",
      comments: "How many entities one request holds at most; a request is never larger than 500000 bytes",
      example: "1000",
    },
    { byDefault: 1000, min: 1, max: 1000, unit: "entities" },
  ),
  parallelRequests: integer(
    {
      label: "Parallel Requests",
      comments:
        "How many requests may be in flight at the same time, counted over all batches with the same key. Two of them never hold the same person or object",
      example: "4",
    },
    { byDefault: 4, min: 1, max: 20, unit: "requests" },
  ),
  requestsPerSecond: integer(
    {
      label: "Requests per Second",
      comments:
        "How many requests may leave in a second, counted over all batches with the same key. When Customer.io answers that there are too many, all of them slow down",
      example: "100",
    },
    { byDefault: 100, min: 1, max: 1000, unit: "requests" },
  ),
  onInvalidRecord: choice(
    {
      label: "On Invalid Record",
      comments:
        "All records are checked before the first is sent. Fail sends nothing when one is invalid; Skip sends the others and reports the invalid ones as rejected",
    },
    [
      { label: "Fail", value: "fail" },
      { label: "Skip", value: "skip" },
    ],
  ),
  stopOnFirstFailure: flag({
    label: "Stop On First Failure",
    comments:
      "Send nothing more once a request has failed and its retries are used up. Off: the other requests are sent. A single record that Customer.io rejects stops nothing",
  }),
  failStepOnRejectedRecords: flag(
    {
      label: "Fail Step On Rejected Records",
      comments:
        "Fail the step, after everything was sent, when a record was rejected or not sent. Off: the result lists them",
    },
    true,
  ),
};

export type BatchOptions = Values<typeof batchOptions>;

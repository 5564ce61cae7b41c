import { batchFlowTrigger, type FlowOnExecution, flow, type TriggerPayload } from "@prismatic-io/spectral";
import type { Person } from "./customerIoManifest";
import { peopleIn, readPage } from "./peopleList";

export const batchConfig = {
  // What one request to Customer.io holds at most: a batch is sent in one request or a few, fits into the memory
  // of an execution many times over, and costs no more than that when it has to be run again.
  batchSize: 1000,
  // Executions do not know of each other. Four of them, at `requestsPerSecond` each, together stay within the
  // 100 requests a second that Customer.io calls fair use.
  concurrentBatchLimit: 4,
};

export const requestsPerSecond = 25;

/**
 * The platform runs a failed batch again with the same records. To identify a person twice does no harm, and a row
 * that Customer.io refuses does not fail its batch, so only what a retry can mend is retried. Each flow gets an
 * object of its own: one that is shared would be written down as a YAML alias.
 */
const retryConfig = () => ({ maxAttempts: 3, delayMinutes: 2, usesExponentialBackoff: true });

/** How many refused rows a log line names. */
const mostRows = 20;

const identifyBatch: FlowOnExecution<TriggerPayload, Person> = async (context, params) => {
  const people = [params.onTrigger.results.body.data].flat();
  if (people.length === 0) return { data: { total: 0, accepted: 0, refused: [] } };

  const { data } = await context.components.customerIo.identifyMany({
    records: people,
    idField: context.configVars["Identifier Field"],
    requestsPerSecond: String(requestsPerSecond),
    onInvalidRecord: "skip",
    failStepOnRejectedRecords: false,
    cioConnection: context.configVars["Customer.io"],
  });

  const { total, accepted, rejected, retryRecords } = data;
  const refused = rejected.filter(({ retryable }) => !retryable);
  if (refused.length > 0) {
    // Rows and reasons only: who they are is in the result, not in the log.
    const rows = refused
      .slice(0, mostRows)
      .map(({ row, field, reason }) => `row ${row}: ${reason} ${field ?? ""}`);
    context.logger.error(`${refused.length} of ${total} people were refused. ${rows.join("; ")}`);
  }
  if (retryRecords.length > 0)
    throw new Error(
      `${retryRecords.length} of ${total} people did not reach Customer.io; run this batch again`,
    );
  if (accepted === 0)
    throw new Error(`Customer.io accepted none of ${total} people; is Identifier Field right?`);
  return { data: { total, accepted, refused } };
};

/** A list that is too long for one execution, read page by page from an address. */
export const syncPeopleFromAddress = flow({
  name: "Sync People From Address",
  stableKey: "sync-people-from-address",
  description: "Read the whole list of people, page by page, and identify them in batches",
  schedule: { configVar: "Schedule" },
  queueConfig: { singletonExecutions: true }, // a long sync is not overtaken by the next one
  batchConfig,
  retryConfig: retryConfig(),
  trigger: batchFlowTrigger<Person, { cursor: string }>({
    onTrigger: async (context, payload) => {
      const { people, next } = await readPage(
        context.configVars["People List"],
        batchConfig.batchSize,
        payload.paginationState?.cursor,
      );
      return { items: people, paginationState: next === null ? null : { cursor: next } };
    },
  }),
  onExecution: identifyBatch,
});

/** A list that an application sends: `[...]` or `{ "people": [...] }`. */
export const syncPeopleReceived = flow({
  name: "Sync People Received",
  stableKey: "sync-people-received",
  description: "Identify the people in the body of a webhook in batches",
  batchConfig,
  retryConfig: retryConfig(),
  trigger: batchFlowTrigger<Person>({
    onTrigger: async (_context, payload) => ({ items: peopleIn(payload.body.data, Date.now()) }),
  }),
  onExecution: identifyBatch,
});

export default [syncPeopleFromAddress, syncPeopleReceived];

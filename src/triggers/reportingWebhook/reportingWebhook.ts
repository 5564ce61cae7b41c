import { type ActionContext, type Connection, type TriggerPayload, trigger } from "@prismatic-io/spectral";
import { hasSigningKey, readSigningKey } from "../../client/auth";
import { CustomerIoError, ValidationError } from "../../errors";
import { connection } from "../../inputs/connection";
import { flag, integer } from "../../inputs/fields";
import { connect, type Trigger } from "../../perform";
import { events } from "./events";
import { example } from "./example";
import { label, type Reach, setUp, takeDown } from "./lifeCycle";
import { createWebhook, deleteWebhook, listWebhooks, replaceWebhook } from "./operations";
import { readReport, withShortcuts } from "./report";
import { genuineBody, oldest, savedBody } from "./request";
import { seenBefore, stateKey } from "./seenEvents";

/**
 * A field that is read where it is asked for: the SDK reads the whole form before a delete, too, and a form that is
 * wrong is no reason to leave the webhook behind.
 */
const readLater = <F, V>(field: F & { clean: (value: unknown) => V }) => ({
  ...field,
  clean: (value: unknown) => (): V => field.clean(value),
});

const fullResolution = flag({
  label: "Every Open and Click",
  comments: "Start for every open and click of a message. Off: for the first open and the first click alone",
});

const withContent = flag({
  label: "With Content",
  comments: "Have sent events hold what was sent, which makes them larger",
});

const maximumAge = integer(
  {
    label: "Maximum Age",
    comments: `How old a request may be, in seconds, from 60 to ${oldest}: Customer.io tries for seven days to deliver an event, and an older one is refused`,
    example: String(oldest),
  },
  { byDefault: oldest, min: 60, max: oldest, unit: "seconds" },
);

/** The platform ends a deploy after 30 seconds: an error that says why has to come before. In milliseconds. */
const deadline = 29_000;

/** Also for an event that nobody knows: a refusal would hold up all that come after it. */
const taken = { statusCode: 200, contentType: "text/plain", body: "" };

/** Of test data, which nobody sent: what came before says nothing about it. */
const neverSeen = { isDuplicate: false, ids: undefined };

const howToEnable = `${label}: the webhook is disabled in Customer.io, since the connection has no Webhook Signing Key: copy it from the page of the webhook in Customer.io into the connection, and deploy again`;

/** An attempt that hangs leaves time for others. Flows of an instance are deployed together, and 429 is what some get. */
const settings = { timeout: 8000, maxRetries: 3 };

/** Everything until the deadline: looking for the region, requests, retries and their waits. */
const reaching = async (
  context: ActionContext,
  given: Connection | undefined,
  work: (reach: Reach) => Promise<void>,
): Promise<void> => {
  const client = connect(context, given, settings);
  const signal = AbortSignal.timeout(deadline);
  try {
    await work({ client, signal, logger: context.logger });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new CustomerIoError(
      `${label}: Customer.io did not answer within ${deadline / 1000} seconds. Deploy again: what is there already is not made twice`,
      { route: listWebhooks.route, attempts: 1, mayHaveBeenApplied: false },
    );
  }
};

const signingKeyOf = (given: Connection | undefined): string => {
  if (given) return readSigningKey(given);
  throw new ValidationError(connection.label, "is required");
};

export const reportingWebhook: Trigger = {
  calls: [listWebhooks, createWebhook, replaceWebhook, deleteWebhook],
  definition: trigger({
    display: {
      label,
      description: "Start when Customer.io reports what happened to a message or a customer",
    },
    inputs: {
      cioConnection: connection,
      events: readLater(events),
      fullResolution: readLater(fullResolution),
      withContent: readLater(withContent),
      maximumAge: readLater(maximumAge),
    },
    scheduleSupport: "invalid",
    // The answer does not wait for the steps: Customer.io gives it four seconds.
    synchronousResponseSupport: "invalid",
    allowsBranching: true,
    staticBranchNames: ["Event", "Duplicate"],
    perform: async (context, payload, params) => {
      const isSaved = context.isSimulatedTestExecution === true;
      // What was signed is what is read, and nothing that stands beside it in the payload.
      const body = isSaved
        ? savedBody(payload)
        : genuineBody(payload, {
            key: signingKeyOf(params.cioConnection),
            maximumAge: params.maximumAge(),
            now: Date.now() / 1000,
          });
      const report = readReport(body);
      const { isDuplicate, ids } = isSaved ? neverSeen : seenBefore(context.instanceState, report.event_id);
      const read: TriggerPayload = {
        ...payload,
        body: { ...payload.body, data: withShortcuts(report) },
      };
      return {
        payload: read,
        branch: isDuplicate ? "Duplicate" : "Event",
        response: taken,
        ...(ids && { instanceState: { [stateKey]: ids } }),
      };
    },
    webhookLifecycleHandlers: {
      create: (context, { cioConnection, events, fullResolution, withContent, maximumAge }) =>
        reaching(context, cioConnection, async (reach) => {
          maximumAge(); // what is wrong with it is said now, and not by the first request that is refused
          const disabled = !hasSigningKey(cioConnection);
          await setUp(reach, context, {
            events: events(),
            full_resolution: fullResolution(),
            with_content: withContent(),
            disabled,
          });
          if (disabled) context.logger.warn(howToEnable);
        }),
      // An instance can be deleted although its key or its webhook is gone.
      delete: (context, { cioConnection }) =>
        reaching(context, cioConnection, (reach) => takeDown(reach, context)).catch((error: unknown) =>
          context.logger.warn(
            `${label}: the webhook may still be in Customer.io, where it can be deleted by hand: ${(error as Error).message}`,
          ),
        ),
    },
    examplePayload: { payload: example, branch: "Event", response: taken },
  }),
};

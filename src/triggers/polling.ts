import {
  type Connection,
  type InputFieldDefinition,
  pollingTrigger,
  type TriggerPayload,
} from "@prismatic-io/spectral";
import { connection } from "../inputs/connection";
import type { Fields, Operation, Values } from "../operation";
import { type Client, call, connect, type Trigger } from "../perform";
import { examplePayload } from "./examplePayload";
import { type Ask, limited } from "./readPages";

/** What a run has to go by. */
export interface Run<S> {
  ask: Ask;
  /** What the run before remembered; undefined in the first run. */
  last: S | undefined;
  /** Unix seconds. */
  now: number;
  /** Writes to the log of the run. */
  info: (text: string) => void;
  /** Writes to the log of the run what may be a mistake. */
  warn: (text: string) => void;
}

interface Described<F extends Fields, S> {
  label: string;
  description: string;
  inputs: F;
  calls: readonly Operation[];
  /** What one of the items looks like. */
  example: unknown;
  /** Resolves with what is new and what to remember, or with nothing when this is no time to look. */
  poll: (values: Values<F>, run: Run<S>) => Promise<{ items: readonly unknown[]; state: S } | undefined>;
}

/** Requests of one run that do not wait for a turn: fewer than a second has, and as many as most runs make. */
const quick = 8;

/** Requests of one run at most: 20,000 activities, in 25 seconds. */
const most = 200;

const askOf = (client: Client): Ask =>
  limited(
    (operation, values, asked) => call(client, operation, values, asked > quick ? { patient: true } : {}),
    most,
  );

/** The inputs as text, in the order of the form. One that a later version adds is not in it as long as it is left empty. */
const askedWith = (inputs: Fields, values: Record<string, unknown>): string =>
  JSON.stringify(Object.fromEntries(Object.keys(inputs).map((key) => [key, values[key]])));

const startTime = ({ startedAt }: TriggerPayload): number => {
  const started = Date.parse(startedAt);
  return Math.floor((Number.isNaN(started) ? Date.now() : started) / 1000);
};

/**
 * A trigger that asks Customer.io on the flow's schedule what is new. The first run remembers what there is and gives
 * nothing: deploying a flow must not replay history. So does a run whose inputs are not those of the run before. What
 * to remember is written last: the platform keeps nothing of a run that failed.
 */
export const polling = <F extends Fields, S>({
  label,
  description,
  inputs,
  calls,
  example,
  poll,
}: Described<F, S>): Trigger => ({
  calls,
  definition: pollingTrigger({
    display: { label, description },
    inputs: { cioConnection: connection, ...inputs } as Record<string, InputFieldDefinition>,
    perform: async (context, payload: TriggerPayload, given: Record<string, unknown>) => {
      const { cioConnection, ...values } = given;
      const client = connect(context, cioConnection as Connection | undefined);
      const asked = askedWith(inputs, values);
      const before = context.polling.getState() as { asked?: string; state?: S };
      const last = before.asked === asked ? before.state : undefined;
      if (before.asked !== undefined && before.asked !== asked)
        context.logger.info(`${label}: the inputs are others than before, so it begins anew`);
      const polled = await poll(values as Values<F>, {
        ask: askOf(client),
        last,
        now: startTime(payload),
        info: (text) => context.logger.info(text),
        warn: (text) => context.logger.warn(text),
      });
      if (polled) context.polling.setState({ asked, state: polled.state });
      const items = last === undefined || !polled ? [] : polled.items;
      const handed: TriggerPayload = { ...payload, body: { data: items, contentType: "application/json" } };
      return { payload: handed, polledNoChanges: items.length === 0 };
    },
    triggerResolverSupport: "valid",
    triggerResolver: { resolveItems: (_, { payload }) => payload.body.data as unknown[] },
    batchConfig: { batchSize: 1 },
    examplePayload: { payload: examplePayload([example]), polledNoChanges: false },
  }),
});

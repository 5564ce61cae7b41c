import type { RecordedEvent, Sandbox } from "../sandbox/sandbox";
import { type Effect, markOf, type Plan } from "./plan";
import type { Random } from "./random";

const countMarked = (mark: string, events: RecordedEvent[] = []): number =>
  events.filter(({ name, data }) => JSON.stringify([name, data]).includes(mark)).length;

const countSent = (mark: string, all: { sent: unknown }[]): number =>
  all.filter(({ sent }) => JSON.stringify(sent).includes(mark)).length;

export const eventOf = (person: string, mark: string, lasting: boolean): Effect => ({
  mark,
  kind: "event",
  lasting,
  held: (sandbox) => countMarked(mark, sandbox.person(person)?.events),
});

const stateOf = (mark: string, isHeld: (sandbox: Sandbox) => boolean): Effect => ({
  mark,
  kind: "state",
  lasting: true,
  held: (sandbox) => (isHeld(sandbox) ? 1 : 0),
});

export const attributeOf = (person: string, mark: string): Effect =>
  stateOf(mark, (sandbox) => sandbox.person(person)?.attributes.mark === mark);

const singleOf = (mark: string, held: Effect["held"]): Effect => ({
  mark,
  kind: "single",
  lasting: false,
  held,
});

/** Who is meant, by a name of this operation's own, and what the step leaves. */
interface About {
  id: string;
  mark: string;
  random: Random;
}

const identified = ({ id }: About): NonNullable<Plan["before"]> => [{ action: "identify", inputs: { id } }];

/** A key or none: with one, another run of the step sends the same event. */
const maybeKey = ({ mark, random }: About) => {
  const lasting = random.chance(0.5);
  return { lasting, key: lasting ? { eventId: `key of ${mark}` } : {} };
};

const plans: ((about: About) => Plan)[] = [
  ({ id, mark }) => ({
    action: "identify",
    inputs: { id, customerData: { mark } },
    effects: [attributeOf(id, mark)],
  }),
  (about) => {
    const { id, mark } = about;
    const { key, lasting } = maybeKey(about);
    return {
      action: "track",
      inputs: { id, eventName: "order_placed", eventData: { mark }, ...key },
      effects: [eventOf(id, mark, lasting)],
    };
  },
  (about) => {
    const { id, mark } = about;
    const { key, lasting } = maybeKey(about);
    return {
      action: "trackPageView",
      inputs: { id, url: `https://example.com/${mark}`, ...key },
      effects: [eventOf(id, mark, lasting)],
    };
  },
  (about) => {
    const { id, mark } = about;
    const { key, lasting } = maybeKey(about);
    return {
      action: "trackScreenView",
      inputs: { id, screenName: mark, ...key },
      effects: [eventOf(id, mark, lasting)],
    };
  },
  (about) => {
    const { mark } = about;
    const { key, lasting } = maybeKey(about);
    const held = (sandbox: Sandbox) => countMarked(mark, sandbox.anonymousEvents());
    return {
      action: "trackAnonymousEvent",
      inputs: { anonymousId: mark, eventName: "seen", eventData: { mark }, ...key },
      effects: [{ mark, kind: "event", lasting, held }],
    };
  },
  ({ id, mark }) => ({
    action: "addDevice",
    inputs: { id, deviceId: mark, platform: "ios" },
    effects: [
      stateOf(mark, (sandbox) => sandbox.person(id)?.devices.some(({ token }) => token === mark) === true),
    ],
  }),
  (about) => ({
    action: "destroy",
    inputs: { id: about.id },
    before: identified(about),
    effects: [stateOf(about.mark, (sandbox) => sandbox.person(about.id) === undefined)],
  }),
  ({ id, mark }) => ({
    action: "suppress",
    inputs: { id },
    effects: [stateOf(mark, (sandbox) => sandbox.isSuppressed(id))],
  }),
  (about) => ({
    action: "addToSegment",
    inputs: { segmentId: "7", ids: about.id },
    before: identified(about),
    effects: [stateOf(about.mark, (sandbox) => sandbox.segment(7)?.members.includes(about.id) === true)],
  }),
  ({ mark }) => ({
    action: "identifyObject",
    inputs: { objectTypeId: "1", objectId: mark, objectData: { mark } },
    effects: [stateOf(mark, (sandbox) => sandbox.object("1", mark)?.attributes.mark === mark)],
  }),
  ({ id, mark, random }) => {
    const lasting = random.chance(0.5);
    const event = { name: "order_placed", attributes: { mark }, ...(lasting && { id: `key of ${mark}` }) };
    const entity = { type: "person", action: "event", identifiers: { id }, ...event };
    return { action: "sendEntity", inputs: { entity }, effects: [eventOf(id, mark, lasting)] };
  },
  (about) => {
    const other = `${about.id}-other`;
    return {
      action: "mergeCustomers",
      inputs: { primaryId: about.id, primaryType: "id", secondaryId: other, secondaryType: "id" },
      before: [...identified(about), { action: "identify", inputs: { id: other } }],
      effects: [singleOf(about.mark, (sandbox) => (sandbox.person(other) === undefined ? 1 : 0))],
    };
  },
  ({ id, mark }) => ({
    action: "submitForm",
    inputs: { formId: mark, identifier: id },
    effects: [singleOf(mark, (sandbox) => sandbox.formSubmissions(mark)?.length ?? 0)],
  }),
  ({ mark }) => ({
    action: "reportMetric",
    inputs: { deliveryId: mark, channel: "email", metric: "bounced" },
    effects: [
      singleOf(mark, (sandbox) => sandbox.metrics().filter(({ deliveryId }) => deliveryId === mark).length),
    ],
  }),
  ({ id, mark }) => ({
    action: "rawRequest",
    inputs: {
      url: `/v1/customers/${id}/events`,
      method: "POST",
      data: { name: "order_placed", data: { mark } },
    },
    effects: [{ ...eventOf(id, mark, false), kind: "single" }],
  }),
  ({ id, mark }) => ({
    action: "rawRequestApp",
    inputs: {
      url: "/send/email",
      method: "POST",
      data: {
        transactional_message_id: 1,
        to: "ada@example.com",
        identifiers: { id },
        message_data: { mark },
      },
    },
    effects: [singleOf(mark, (sandbox) => countSent(mark, sandbox.deliveries()))],
  }),
  ({ id, mark, random }) => ({
    ...random.pick<Pick<Plan, "action" | "inputs">>([
      {
        action: "sendEmail",
        inputs: { id, message: "receipt", to: "ada@example.com", messageData: { mark } },
      },
      { action: "sendPush", inputs: { id, message: "order_shipped", messageData: { mark } } },
      { action: "sendInApp", inputs: { id, message: "order_confirmation", messageData: { mark } } },
    ]),
    effects: [singleOf(mark, (sandbox) => countSent(mark, sandbox.deliveries()))],
  }),
  (about) => ({
    action: "triggerBroadcast",
    inputs: {
      broadcastId: "8",
      audience: { configuration: "ids", values: { ids: about.id } },
      broadcastData: { mark: about.mark },
    },
    before: identified(about),
    effects: [singleOf(about.mark, (sandbox) => countSent(about.mark, sandbox.broadcastTriggers()))],
  }),
];

/** A step that makes one request. */
export const stepPlan = (random: Random, operation: number): Plan =>
  random.pick(plans)({ id: `person-${operation}`, mark: markOf(operation), random });

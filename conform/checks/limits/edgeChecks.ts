import { type Asker, pathOf } from "../../asker";
import type { Check } from "../../check";
import { unknownIds } from "../../kinds/unknownIds";
import { type Reply, says } from "../../reply";

interface Edge {
  question: string;
  source: string;
  does: string;
  fits: boolean;
  /** How a refusal is written. */
  refusal?: string;
  settles?: readonly string[];
  send: (asker: Asker) => Promise<Reply>;
}

const v1 = "400 {meta:{errors:[text]}}";
const v2 = "400 {errors:[{reason,field,message}]}";

/** Something that is just as large as is allowed, or just too large. */
const edge = ({ fits, refusal = v1, send, ...given }: Edge): Check => ({
  ...given,
  why: fits
    ? "What the steps let pass has to be accepted."
    : "The steps refuse it before anything is sent: what is larger may be lost silently.",
  expected: fits ? "200 {}" : refusal,
  ask: async (asker) => says(await send(asker)),
});

const reference = "Track API reference: limits";

/** Text of so many bytes that begins with this one. */
const padded = (text: string, bytes: number): string => text.padEnd(bytes, "x");

const identified = async (asker: Asker, id: string, attributes = {}): Promise<Reply> =>
  asker.track("PUT", pathOf(id), { ...asker.quiet, ...attributes });

/** As many as make so many together with these. */
const attributesBeside = (others: object, count: number) =>
  Object.fromEntries(
    Array.from({ length: count - Object.keys(others).length }, (_, at) => [`conformance-${at}`, "1"]),
  );

const event = async (asker: Asker, name: string, data = {}): Promise<Reply> => {
  await asker.identify(asker.person());
  return asker.track("POST", `${pathOf(asker.person())}/events`, { name, data });
};

const ofBytes = (bytes: number) => ({ text: "x".repeat(bytes - '{"text":""}'.length) });

/** An event of the check's person, as an entity of exactly so many bytes. */
const entityOf = (asker: Asker, bytes: number) => {
  const entity = (text: string) => ({
    type: "person",
    action: "event",
    identifiers: { id: asker.person() },
    name: "conformance-large",
    attributes: { text },
  });
  return entity("x".repeat(bytes - JSON.stringify(entity("")).length));
};

/** A batch of exactly so many bytes, of entities that are small enough. */
const batchOf = (asker: Asker, bytes: number) => {
  const count = Math.ceil(bytes / 31_000);
  const around = '{"batch":[]}'.length + count - 1;
  const each = Math.floor((bytes - around) / count);
  const first = bytes - around - each * (count - 1);
  return { batch: Array.from({ length: count }, (_, at) => entityOf(asker, at === 0 ? first : each)) };
};

const entity = async (asker: Asker, bytes: number): Promise<Reply> => {
  await asker.identify(asker.person());
  return asker.track("POST", "/v2/entity", JSON.stringify(entityOf(asker, bytes)));
};

const batch = async (asker: Asker, bytes: number): Promise<Reply> => {
  await asker.identify(asker.person());
  return asker.track("POST", "/v2/batch", JSON.stringify(batchOf(asker, bytes)));
};

export const edgeChecks = {
  idOf150Bytes: edge({
    question: "Is an id of 150 bytes accepted?",
    source: reference,
    does: "Identifies one.",
    fits: true,
    send: (asker) => identified(asker, asker.odd(padded(asker.name(), 150))),
  }),
  idOf151Bytes: edge({
    question: "Is an id of 151 bytes refused?",
    source: reference,
    does: "Identifies one.",
    fits: false,
    send: (asker) => identified(asker, asker.odd(padded(asker.name(), 151))),
  }),
  attributeNameOf150Bytes: edge({
    question: "Is the name of an attribute accepted that has 150 bytes?",
    source: reference,
    does: "Sets such an attribute.",
    fits: true,
    send: (asker) => identified(asker, asker.person(), { [padded("conformance-", 150)]: "1" }),
  }),
  attributeNameOf151Bytes: edge({
    question: "Is the name of an attribute refused that has 151 bytes?",
    source: reference,
    does: "Sets such an attribute.",
    fits: false,
    send: (asker) => identified(asker, asker.person(), { [padded("conformance-", 151)]: "1" }),
  }),
  attributeValueOf1000Bytes: edge({
    question: "Is the value of an attribute accepted that has 1000 bytes?",
    source: reference,
    does: "Sets such an attribute.",
    fits: true,
    send: (asker) => identified(asker, asker.person(), { "conformance-text": "x".repeat(1000) }),
  }),
  attributeValueOf1001Bytes: edge({
    question: "Is the value of an attribute refused that has 1001 bytes, by the Track API v1?",
    source: "Track API reference: the limit without what happens",
    does: "Sets such an attribute.",
    fits: false,
    settles: ["long-values"],
    send: (asker) => identified(asker, asker.person(), { "conformance-text": "x".repeat(1001) }),
  }),
  attributeValueOf1001BytesV2: edge({
    question: "Is the value of an attribute refused that has 1001 bytes, by the Track API v2?",
    source: "an answer recorded by RudderStack",
    does: "Sets such an attribute.",
    fits: false,
    refusal: v2,
    send: (asker) =>
      asker.track("POST", "/v2/entity", {
        type: "person",
        action: "identify",
        identifiers: { id: asker.person() },
        attributes: { ...asker.quiet, "conformance-text": "x".repeat(1001) },
      }),
  }),
  attributesOf300: edge({
    question: "Are 300 attributes in one identify accepted?",
    source: reference,
    does: "Sends them. Their names are the same in every run.",
    fits: true,
    send: (asker) => identified(asker, asker.person(), attributesBeside(asker.quiet, 300)),
  }),
  attributesOf301: edge({
    question: "Are 301 attributes in one identify refused?",
    source: reference,
    does: "Sends them. Their names are the same in every run.",
    fits: false,
    send: (asker) => identified(asker, asker.person(), attributesBeside(asker.quiet, 301)),
  }),
  eventNameOf100Bytes: edge({
    question: "Is the name of an event accepted that has 100 bytes?",
    source: reference,
    does: "Sends such an event.",
    fits: true,
    send: (asker) => event(asker, padded("conformance-", 100)),
  }),
  eventNameOf101Bytes: edge({
    question: "Is the name of an event refused that has 101 bytes?",
    source: reference,
    does: "Sends such an event.",
    fits: false,
    send: (asker) => event(asker, padded("conformance-", 101)),
  }),
  blankEventName: edge({
    question: "Is an event refused whose name is blank?",
    source: "Track API reference: name is required",
    does: "Sends one.",
    fits: false,
    send: (asker) => event(asker, "  "),
  }),
  eventDataOf100000Bytes: edge({
    question: "Are data of an event accepted that have 100,000 bytes?",
    source: reference,
    does: "Sends such an event by the Track API v1, which is the one for large events.",
    fits: true,
    send: (asker) => event(asker, "conformance-large", ofBytes(100_000)),
  }),
  eventDataOf100001Bytes: edge({
    question: "Are data of an event refused that have 100,001 bytes?",
    source: reference,
    does: "Sends such an event.",
    fits: false,
    send: (asker) => event(asker, "conformance-large", ofBytes(100_001)),
  }),
  entityOf32000Bytes: edge({
    question: "Is an entity of 32,000 bytes accepted?",
    source: "Track API reference: less than 32 kB",
    does: "Sends an event of that size by the Track API v2.",
    fits: true,
    send: (asker) => entity(asker, 32_000),
  }),
  entityOf32700Bytes: edge({
    question: "Is an entity of 32,700 bytes refused, because a kB is 1000 bytes and not 1024?",
    source: "Track API reference: kB without a definition",
    does: "Sends an event of that size by the Track API v2.",
    fits: false,
    refusal: v2,
    settles: ["kilobytes"],
    send: (asker) => entity(asker, 32_700),
  }),
  entityOf33000Bytes: edge({
    question: "Is an entity that is too large by any reading answered 400, and not 413?",
    source: "Track API reference: the status is not said",
    does: "Sends an event of 33,000 bytes by the Track API v2.",
    fits: false,
    refusal: v2,
    settles: ["entity-size"],
    send: (asker) => entity(asker, 33_000),
  }),
  batchItemOf33000Bytes: {
    question:
      "Is a batch with one entity of more than 32 kB answered 207 with its place, and the others taken?",
    why: "The batches refuse such a record themselves; Customer.io must not refuse all of a batch for it.",
    source: "Track API reference: each item at most 32 kB, without what happens",
    does: "Sends an event of 33,000 bytes and a small one in one batch by the Track API v2.",
    expected: "207 {errors:[{batch_index,reason,field,message}]}",
    settles: ["entity-size"],
    ask: async (asker: Asker) => {
      await asker.identify(asker.person());
      const batch = [entityOf(asker, 33_000), entityOf(asker, 1000)];
      return says(await asker.track("POST", "/v2/batch", JSON.stringify({ batch })));
    },
  },
  idOf151BytesV2: edge({
    question: "Is an id of 151 bytes refused by the Track API v2?",
    source: reference,
    does: "Identifies one.",
    fits: false,
    refusal: v2,
    send: (asker) =>
      asker.track("POST", "/v2/entity", {
        type: "person",
        action: "identify",
        identifiers: { id: asker.odd(padded(asker.name(), 151)) },
        attributes: asker.quiet,
      }),
  }),
  eventNameOf101BytesV2: edge({
    question: "Is the name of an event refused that has 101 bytes, by the Track API v2?",
    source: reference,
    does: "Sends such an event.",
    fits: false,
    refusal: v2,
    send: async (asker) => {
      await asker.identify(asker.person());
      return asker.track("POST", "/v2/entity", {
        type: "person",
        action: "event",
        identifiers: { id: asker.person() },
        name: padded("conformance-", 101),
      });
    },
  }),
  batchOf500000Bytes: edge({
    question: "Is a batch of 500,000 bytes accepted?",
    source: "Track API reference: less than 500 kB",
    does: "Sends events in a batch of that size.",
    fits: true,
    send: (asker) => batch(asker, 500_000),
  }),
  batchOf511000Bytes: edge({
    question: "Is a batch of 511,000 bytes refused, because a kB is 1000 bytes and not 1024?",
    source: "Track API reference: kB without a definition",
    does: "Sends events in a batch of that size.",
    fits: false,
    refusal: v2,
    settles: ["kilobytes"],
    send: (asker) => batch(asker, 511_000),
  }),
  batchOf4000Entities: edge({
    question: "Is a batch of 4000 small entities accepted?",
    source: "no limit of their number is documented; RudderStack sends 1000",
    does: "Deletes 4000 people who do not exist, in one batch.",
    fits: true,
    settles: ["batch-items"],
    send: (asker) =>
      asker.track("POST", "/v2/batch", {
        batch: unknownIds(asker, 4000).map((id) => ({
          type: "person",
          action: "delete",
          identifiers: { id },
        })),
      }),
  }),
};

import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

interface Refused {
  question: string;
  why: string;
  source: string;
  does: string;
  settles?: readonly string[];
  body: (asker: Asker) => unknown;
}

/** What the Track API v2 takes as a whole or not at all. */
const refused =
  (path: "/v2/entity" | "/v2/batch") =>
  ({ body, ...given }: Refused): Check => ({
    ...given,
    expected: "400 {errors:[{reason,field,message}]}",
    ask: async (asker) => says(await asker.track("POST", path, body(asker))),
  });

const entity = refused("/v2/entity");
const batch = refused("/v2/batch");

const matrix = "Track API reference: the types and their actions";

export const refusedEntityChecks = {
  unknownAction: entity({
    question: "Is an entity with an unknown action refused, and how is it written?",
    why: "Send Entity shows reason, field and message of such an answer.",
    source: matrix,
    does: "Sends an action called conformance.",
    body: ({ name }) => ({ type: "person", action: "conformance", identifiers: { id: name() } }),
  }),
  objectEvent: entity({
    question: "Is an event of an object refused?",
    why: "Send Entity does not offer it; async-customerio does.",
    source: matrix,
    does: "Sends one of an object that does not exist.",
    body: ({ object }) => ({
      type: "object",
      action: "event",
      identifiers: { object_type_id: "1", object_id: object("", "1") },
      name: "conformance-order",
    }),
  }),
  twoIdentifiers: entity({
    question: "Are an id and an address together refused as identifiers?",
    why: "Send Entity refuses it before anything is sent.",
    source: "Track API reference: exactly one",
    does: "Sends an identify with both.",
    body: ({ person, addressed, quiet }) => ({
      type: "person",
      action: "identify",
      identifiers: { id: person(), email: addressed() },
      attributes: quiet,
    }),
  }),
  anonymousIdentifier: entity({
    question: "Is an anonymous_id refused as the identifier of an event?",
    why: "Send Entity refuses it; Segment and RudderStack send it.",
    source: "not in the Track API reference",
    does: "Sends an event of one.",
    settles: ["entity-anonymous-id"],
    body: ({ name }) => ({
      type: "person",
      action: "event",
      identifiers: { anonymous_id: name("visitor") },
      name: "conformance-seen",
    }),
  }),
  timestampAmongAttributes: entity({
    question: "Is _timestamp among the attributes of an entity refused?",
    why: "Send Entity refuses it: it is how the Track API v1 writes the time.",
    source: "Track API reference: v2 has timestamp beside the attributes",
    does: "Sends an identify with it.",
    settles: ["entity-timestamp"],
    body: ({ person, quiet, seconds }) => ({
      type: "person",
      action: "identify",
      identifiers: { id: person() },
      attributes: { ...quiet, _timestamp: seconds() },
    }),
  }),
  emptyBatch: batch({
    question: "Is a batch of nothing refused?",
    why: "The batches never send one; a raw request may.",
    source: "Track API reference: silent about it",
    does: "Sends one.",
    settles: ["empty-batch"],
    body: () => ({ batch: [] }),
  }),
  malformedBatch: batch({
    question: "How is a batch refused that is none?",
    why: "A batch that is refused as a whole has to be told from one of which rows are refused.",
    source: "Track API reference: 400 with reason, field and message",
    does: "Sends a number where the list of entities should be.",
    body: () => ({ batch: 5 }),
  }),
};

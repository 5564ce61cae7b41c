import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { countOf, newSegment } from "../../kinds/newSegment";
import { fieldsOf, says } from "../../reply";

interface Person {
  id: string;
  address: string;
  cioId: string;
}

interface Joining {
  question: string;
  why: string;
  source: string;
  does: string;
  ids: (person: Person, asker: Asker) => string[];
  idType: "id" | "email" | "cio_id";
  joins: boolean;
  settles?: readonly string[];
}

/** One person and one new segment: whether a list of identifiers makes the one a member of the other. */
const joining = ({ ids, idType, joins, ...given }: Joining): Check => ({
  ...given,
  expected: joins ? "200 {}; 1 member" : "200 {}; 0 members",
  needs: idType === "email" ? ["app", "emails"] : ["app"],
  ask: async (asker) => {
    const { person, address, arrived, track, settle } = asker;
    const id = person();
    const held = await arrived(id, { email: address() });
    const segmentId = await newSegment(asker);
    const meant = { id, address: address(), cioId: String(fieldsOf(held.identifiers).cio_id) };
    const reply = await track("POST", `/v1/segments/${segmentId}/add_customers?id_type=${idType}`, {
      ids: ids(meant, asker),
    });
    if (!joins) await settle();
    const count = await countOf(asker, segmentId, joins ? 1 : 0);
    return `${says(reply)}; ${count} ${count === 1 ? "member" : "members"}`;
  },
});

const parameter = "Track API reference: id_type";

export const joiningChecks = {
  segmentIgnoresUnknown: joining({
    question: "Does a manual segment pass over ids that nobody has, and take the others?",
    why: "Add to Manual Segment says so; the answer does not tell.",
    source: "Track API reference: unknown ids are ignored",
    does: "Adds an id that somebody has and one that nobody has, and counts.",
    ids: ({ id }, { name }) => [id, name("nobody")],
    idType: "id",
    joins: true,
  }),
  segmentIgnoresOtherType: joining({
    question: "Does a manual segment pass over addresses in a list of ids?",
    why: "Identifier Type of Add to Manual Segment sorts them, because Customer.io does not.",
    source: "Track API reference: entries that do not match are ignored",
    does: "Adds a person's address as an id, waits and counts.",
    ids: ({ address }) => [address],
    idType: "id",
    joins: false,
  }),
  segmentByAddress: joining({
    question: "Does a manual segment take addresses with id_type=email?",
    why: "Add to Manual Segment sends addresses so.",
    source: parameter,
    does: "Adds a person by address, and counts.",
    ids: ({ address }) => [address],
    idType: "email",
    joins: true,
  }),
  segmentByCioId: joining({
    question: "Does a manual segment take cio_ids without their prefix?",
    why: "Add to Manual Segment cuts the prefix off.",
    source: "as in other bodies; the parameter is not described",
    does: "Adds a person by the bare cio_id, and counts.",
    ids: ({ cioId }) => [cioId],
    idType: "cio_id",
    joins: true,
    settles: ["segment-cio-ids"],
  }),
  segmentByPrefixedCioId: joining({
    question: "Does a manual segment pass over cio_ids with their prefix?",
    why: "If it takes them, nothing has to be cut off.",
    source: "as in other bodies; the parameter is not described",
    does: "Adds a person by cio_ and the cio_id, waits and counts.",
    ids: ({ cioId }) => [`cio_${cioId}`],
    idType: "cio_id",
    joins: false,
    settles: ["segment-cio-ids"],
  }),
};

import type { Asker } from "../asker";
import type { Check } from "../check";
import { fieldsOf, says } from "../reply";
import { counted } from "./counted";
import { countMembers } from "./countMembers";
import { newSegment } from "./newSegment";

interface Person {
  id: string;
  address: string;
  cioId: string;
}

interface Joining extends Pick<Check, "question" | "why" | "source" | "does" | "settles"> {
  ids: (person: Person, asker: Asker) => string[];
  idType: "id" | "email" | "cio_id";
  /** How many the segment is expected to have then. */
  members: 0 | 1;
}

/** One person and one new segment: whether a list of identifiers makes the one a member of the other. */
export const joining = ({ ids, idType, members, ...given }: Joining): Check => ({
  ...given,
  expected: `200 {}; ${counted(members, "member")}`,
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
    if (members === 0) await settle();
    return `${says(reply)}; ${counted(await countMembers(asker, segmentId, members), "member")}`;
  },
});

import { ulid } from "ulid";
import { type Asker, pathOf } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

const times = ["never", "once", "twice"];

interface Repeat {
  question: string;
  why: string;
  source: string;
  does: string;
  expected: string;
  key: (asker: Asker) => string;
  /** Names of the first and the second event; one name unless told otherwise. */
  names?: readonly [string, string];
  /** Whether somebody else has the second. */
  byAnother?: true;
}

/** Two events with one id: how often they are listed once an event that came after them is. */
const repeat = ({
  key,
  names = ["conformance-order", "conformance-order"],
  byAnother,
  ...given
}: Repeat): Check => ({
  ...given,
  needs: ["app"],
  settles: ["event-ids"],
  ask: async (asker) => {
    const { person, arrived, track, until, activities } = asker;
    const people = byAnother ? [person(), person("other")] : [person()];
    for (const id of people) await arrived(id);
    const last = people.at(-1) ?? "";
    const id = key(asker);
    await track("POST", `${pathOf(people[0] ?? "")}/events`, { name: names[0], id });
    await until(
      () => activities(people[0] ?? "", "event"),
      (list) => list.length > 0,
    );
    const reply = await track("POST", `${pathOf(last)}/events`, { name: names[1], id });
    await track("POST", `${pathOf(last)}/events`, { name: "conformance-fence" });
    const seen = await until(
      () => activities(last, "event"),
      (list) => list.some(({ name }) => name === "conformance-fence"),
    );
    if (!seen.some(({ name }) => name === "conformance-fence")) return "a later event does not show";
    const others = byAnother ? await activities(people[0] ?? "", "event") : [];
    const counted = [...seen, ...others].filter(({ name }) => names.includes(String(name))).length;
    return `${says(reply)}; counted ${times[counted] ?? `${counted} times`}`;
  },
});

const source = "Track API reference: a ULID by which duplicates are ignored";

export const repeatChecks = {
  eventIdRepeated: repeat({
    question: "Is an event with a ULID that was seen before ignored?",
    why: "All retries of events rest on it.",
    source,
    does: "Sends an event twice with one ULID, a third without, and counts when that shows.",
    expected: "200 {}; counted once",
    key: () => ulid(),
  }),
  eventIdThatIsNoUlid: repeat({
    question: "Is an id that is no ULID compared just as well?",
    why: "Deduplication Key takes any text, and the batches take the field of a record.",
    source: "Track API reference: must be a ULID; what happens to others is not said",
    does: "The same with an id that is a sentence.",
    expected: "200 {}; counted once",
    key: ({ name }) => `key of ${name()}`,
  }),
  eventIdWithOtherName: repeat({
    question: "Does an id count for events of all names?",
    why: "Deduplication Key says: whatever their names.",
    source,
    does: "Sends two events of different names with one ULID.",
    expected: "200 {}; counted once",
    key: () => ulid(),
    names: ["conformance-order", "conformance-refund"],
  }),
  eventIdOfAnother: repeat({
    question: "Does an id count for events of everybody in the workspace?",
    why: "If it does, a key must not repeat between people either: the documentation says it must not.",
    source: "the scope is not said; activepieces lost events of one person by ids",
    does: "Sends events of two people with one ULID.",
    expected: "200 {}; counted once",
    key: () => ulid(),
    byAnother: true,
  }),
};

import { type Asker, pathOf } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";

const times = ["never", "once", "twice"];

interface TwoEvents extends Pick<Check, "question" | "why" | "source" | "does" | "expected"> {
  key: (asker: Asker) => string;
  /** Names of the first and the second event; one name unless told otherwise. */
  names?: readonly [string, string];
  /** Whether somebody else has the second. */
  byAnother?: true;
}

/** Two events with one id: how often they are listed once an event that came after them is. */
export const twoEvents = ({
  key,
  names = ["conformance-order", "conformance-order"],
  byAnother,
  ...given
}: TwoEvents): Check => ({
  ...given,
  needs: ["app"],
  settles: ["event-ids"],
  ask: async (asker) => {
    const { person, arrived, track, until, activities } = asker;
    const first = person();
    const second = byAnother ? person("other") : first;
    for (const one of new Set([first, second])) await arrived(one);
    const id = key(asker);
    await track("POST", `${pathOf(first)}/events`, { name: names[0], id });
    await until(
      () => activities(first, "event"),
      (list) => list.length > 0,
    );
    const reply = await track("POST", `${pathOf(second)}/events`, { name: names[1], id });
    await track("POST", `${pathOf(second)}/events`, { name: "conformance-fence" });
    const seen = await until(
      () => activities(second, "event"),
      (list) => list.some(({ name }) => name === "conformance-fence"),
    );
    if (!seen.some(({ name }) => name === "conformance-fence")) return "a later event does not show";
    const others = byAnother ? await activities(first, "event") : [];
    const counted = [...seen, ...others].filter(({ name }) => names.includes(String(name))).length;
    return `${says(reply)}; counted ${times[counted] ?? `${counted} times`}`;
  },
});

import { pathOf } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";
import { countsAs } from "./countsAs";

interface EventTime extends Pick<Check, "question" | "does" | "expected"> {
  /** The beginning of 2020, in another form. */
  timestamp: string | number;
}

/** A timestamp of an event that is no Unix time in seconds: whether the event is listed at all, and as of when. */
export const eventTime = ({ timestamp, ...given }: EventTime): Check => ({
  ...given,
  why: "The steps convert times or refuse them: a time that Customer.io does not understand is lost silently.",
  source: "a Customer.io engineer in segmentio/action-destinations#2054",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, activities, seconds }) => {
    const id = person();
    await arrived(id);
    const reply = await track("POST", `${pathOf(id)}/events`, { name: "conformance-order", timestamp });
    const [seen] = await until(
      () => activities(id, "event"),
      (list) => list.length > 0,
    );
    return `${says(reply)}; ${seen ? countsAs(seen.timestamp, seconds()) : "it is not listed"}`;
  },
});

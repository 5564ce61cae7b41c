import { pathOf } from "../../asker";
import type { Check } from "../../check";

const hour = 3600;

export const activityTime: Check = {
  question: "Does the activity of an event bear the time at which it came in, or the event's own?",
  why: "The trigger New Activity goes on from the newest time that it has seen: events that are sent late could be missed.",
  source: "App API reference: a timestamp; which one is not said",
  does: "Sends an event with a timestamp of two hours ago, and reads the time of its activity.",
  expected: "the time at which it came in",
  needs: ["app"],
  settles: ["late-activities"],
  ask: async ({ person, arrived, track, until, activities, seconds }) => {
    const id = person();
    await arrived(id);
    await track("POST", `${pathOf(id)}/events`, {
      name: "conformance-order",
      timestamp: seconds() - 2 * hour,
    });
    const [event] = await until(
      () => activities(id, "event"),
      (list) => list.length > 0,
    );
    if (!event) return "the event does not show";
    const age = seconds() - Number(event.timestamp);
    if (Math.abs(age) < hour) return "the time at which it came in";
    return Math.abs(age - 2 * hour) < hour ? "the event's own" : "another time";
  },
};

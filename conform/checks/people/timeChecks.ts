import { attributesOf, pathOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, says } from "../../reply";

/** 2020-01-01T00:00:00Z in seconds. */
const sentSeconds = 1_577_836_800;

/** A day: no clocks are as far apart. */
const near = 86_400;

const readAs = (held: unknown, now: number): string => {
  if (typeof held !== "number") return "no time is shown";
  if (held === sentSeconds) return "it counts as sent";
  return Math.abs(held - now) < near ? "it counts as now" : "it counts as another time";
};

/** A _timestamp that is no Unix time in seconds. */
const time = (value: string | number, called: string): Check => ({
  question: `Does a _timestamp ${called} count as now?`,
  why: "The steps convert times or refuse them: a time that Customer.io does not understand is lost silently.",
  source: "a Customer.io engineer in segmentio/action-destinations#2054",
  does: "Sets an attribute with such a time, and reads when it was set.",
  expected: "200 {}; it counts as now",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, look, seconds }) => {
    const id = person();
    await arrived(id);
    const reply = await track("PUT", pathOf(id), { "conformance-plan": "pro", _timestamp: value });
    const seen = await until(
      () => look(id),
      (one) => attributesOf(one)["conformance-plan"] === "pro",
    );
    return `${says(reply)}; ${readAs(fieldsOf(seen?.timestamps)["conformance-plan"], seconds())}`;
  },
});

/** The same of an event: whether it is listed at all, and as of when. */
const eventTime = (value: string | number, called: string): Check => ({
  question: `Is an event taken whose timestamp is ${called}, and does it count as now?`,
  why: "The steps convert times or refuse them: a time that Customer.io does not understand is lost silently.",
  source: "a Customer.io engineer in segmentio/action-destinations#2054",
  does: "Sends an event with such a time, and reads the time of its activity.",
  expected: "200 {}; it counts as now",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, activities, seconds }) => {
    const id = person();
    await arrived(id);
    const event = { name: "conformance-order", timestamp: value };
    const reply = await track("POST", `${pathOf(id)}/events`, event);
    const [seen] = await until(
      () => activities(id, "event"),
      (list) => list.length > 0,
    );
    return `${says(reply)}; ${seen ? readAs(seen.timestamp, seconds()) : "it is not listed"}`;
  },
});

export const timeChecks = {
  eventTimeInText: eventTime("2020-01-01T00:00:00Z", "in ISO 8601"),
  eventTimeInMilliseconds: eventTime(sentSeconds * 1000, "in milliseconds"),
  timestampInText: time("2020-01-01T00:00:00Z", "in ISO 8601"),
  timestampInMilliseconds: time(sentSeconds * 1000, "in milliseconds"),
};

import { attributesOf, pathOf } from "../asker";
import type { Check } from "../check";
import { fieldsOf, says } from "../reply";
import { countsAs } from "./countsAs";

interface AttributeTime extends Pick<Check, "question" | "does" | "expected"> {
  /** The beginning of 2020, in another form. */
  timestamp: string | number;
}

/** A _timestamp of a person's attributes that is no Unix time in seconds. */
export const attributeTime = ({ timestamp, ...given }: AttributeTime): Check => ({
  ...given,
  why: "The steps convert times or refuse them: a time that Customer.io does not understand is lost silently.",
  source: "a Customer.io engineer in segmentio/action-destinations#2054",
  needs: ["app"],
  ask: async ({ person, arrived, track, until, look, seconds }) => {
    const id = person();
    await arrived(id);
    const reply = await track("PUT", pathOf(id), { "conformance-plan": "pro", _timestamp: timestamp });
    const seen = await until(
      () => look(id),
      (one) => attributesOf(one)["conformance-plan"] === "pro",
    );
    return `${says(reply)}; ${countsAs(fieldsOf(seen?.timestamps)["conformance-plan"], seconds())}`;
  },
});

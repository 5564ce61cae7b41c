import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, listOf } from "../../reply";

export const deletedActivities: Check = {
  question: "Are activities of deleted people listed with deleted=true alone?",
  why: "Deleted People of List Activities asks for them, and New Activity leaves it out.",
  source: "App API reference: return results for deleted people",
  does: "Sends an event of a person, deletes them, and looks for the event in both lists.",
  expected: "with it the event is listed, without it not",
  needs: ["app"],
  settles: ["deleted-activities"],
  ask: async ({ app, person, arrived, step, until, activities, gone }) => {
    const id = person();
    const { cio_id } = fieldsOf((await arrived(id)).identifiers);
    await step("track", { id, eventName: "conformance-order" });
    await until(
      () => activities(id, "event"),
      (list) => list.length > 0,
    );
    await step("destroy", { id });
    if (await gone(id)) return "the person is still there half a minute after they were deleted";
    const isListed = async (deleted: string): Promise<boolean> =>
      listOf(
        jsonOf(await app("GET", `/activities?limit=100&type=event&name=conformance-order${deleted}`))
          .activities,
      ).some(({ customer_identifiers }) => fieldsOf(customer_identifiers).cio_id === cio_id);
    const withIt = (await isListed("&deleted=true")) ? "the event is listed" : "the event is not listed";
    return `with it ${withIt}, without it ${(await isListed("")) ? "too" : "not"}`;
  },
};

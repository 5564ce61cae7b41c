import type { Check } from "../../check";
import { fieldsOf, listOf } from "../../reply";

export const batchStep: Check = {
  question: "Does Send Batch account for a record that Customer.io refuses, and for those that it takes?",
  why: "It is what the step is for.",
  source: "Track API reference: 207 with batch_index",
  does: "Sends three records with Send Batch, one of an object type that does not exist, and reads its account.",
  expected: "2 accepted, 1 rejected, row 2",
  settles: ["unknown-object-type"],
  ask: async ({ person, object, step, quiet }) => {
    const identify = (id: string) => ({
      type: "person",
      action: "identify",
      identifiers: { id },
      attributes: quiet,
    });
    const account = fieldsOf(
      await step("sendBatch", {
        entities: [
          identify(person()),
          {
            type: "object",
            action: "identify",
            identifiers: { object_type_id: "987654", object_id: object("", "987654") },
          },
          identify(person("other")),
        ],
        failStepOnRejectedRecords: "false",
      }),
    );
    const rows = listOf(account.rejected).map(({ row }) => row);
    return `${account.accepted} accepted, ${rows.length} rejected, row ${rows.join(", ")}`;
  },
};

import type { Check } from "../../check";
import { says } from "../../reply";

export const malformedAddress: Check = {
  question: "Is an identifier email that is no address refused by the Track API v2?",
  why: "A batch reports a row as rejected only where Customer.io says so.",
  source: "reserved attributes guide: addresses must be valid; what happens is not said",
  does: "Sends an identify whose email has no @.",
  expected: "400 {errors:[{reason,field,message}]}",
  settles: ["blank-identifier"],
  ask: async ({ track, oddAddress, name, quiet }) =>
    says(
      await track("POST", "/v2/entity", {
        type: "person",
        action: "identify",
        identifiers: { email: oddAddress(name()) },
        attributes: quiet,
      }),
    ),
};

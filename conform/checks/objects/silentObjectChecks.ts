import type { Asker } from "../../asker";
import type { Check } from "../../check";
import type { Need } from "../../needs";
import { says } from "../../reply";

interface Silent {
  question: string;
  why: string;
  source: string;
  does: string;
  expected?: string;
  settles?: readonly string[];
  needs?: readonly Need[];
  entity: (asker: Asker) => unknown;
}

/** Entities about objects that are not there. */
const silent = ({ entity, expected = "200 {}", ...given }: Silent): Check => ({
  ...given,
  expected,
  ask: async (asker) => says(await asker.track("POST", "/v2/entity", entity(asker))),
});

export const silentObjectChecks = {
  unknownObjectType: silent({
    question: "Is an object of a type that does not exist refused?",
    why: "Identify Object leaves it to Customer.io which types there are.",
    source: "imports report it: Track API reference",
    does: "Creates an object of type 987654.",
    expected: "400 {errors:[{reason,field,message}]}",
    settles: ["unknown-object-type"],
    entity: ({ object }) => ({
      type: "object",
      action: "identify",
      identifiers: { object_type_id: "987654", object_id: object("", "987654") },
    }),
  }),
  unknownCioObjectId: silent({
    question: "Is an update of a cio_object_id that does not exist a success without effect?",
    why: "Identify Object warns of it: the answer says nothing.",
    source: "Track API reference: cio_object_id is for updates alone",
    does: "Updates one.",
    entity: ({ mark }) => ({
      type: "object",
      action: "identify",
      identifiers: { cio_object_id: `obconformance${mark}` },
      attributes: { "conformance-name": "conformance" },
    }),
  }),
  deleteUnknownObject: silent({
    question: "Is deleting an object that does not exist a success?",
    why: "Delete Object is repeated after a lost answer: the second time must not fail.",
    source: "Track API reference: 200 says accepted",
    does: "Deletes one.",
    needs: ["app", "objects"],
    entity: ({ objectType, name }) => ({
      type: "object",
      action: "delete",
      identifiers: { object_type_id: objectType, object_id: name() },
    }),
  }),
};

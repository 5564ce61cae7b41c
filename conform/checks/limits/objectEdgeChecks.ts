import type { Asker } from "../../asker";
import type { Check } from "../../check";
import { says } from "../../reply";

interface Edge {
  question: string;
  fits: boolean;
  /** Of an object; its id is one of this run unless told otherwise. */
  attributes?: (asker: Asker) => Record<string, unknown>;
  suffix?: (asker: Asker) => string;
}

/** An object that is just as large as is allowed, or just too large. */
const edge = ({ question, fits, attributes = () => ({}), suffix = () => "" }: Edge): Check => ({
  question,
  why: fits
    ? "What Identify Object lets pass has to be accepted."
    : "Identify Object refuses it before anything is sent: what is larger may be lost silently.",
  source: "Track API reference: limits of objects",
  does: "Identifies such an object by the Track API v2.",
  expected: fits ? "200 {}" : "400 {errors:[{reason,field,message}]}",
  needs: ["app", "objects"],
  ask: async (asker) =>
    says(
      await asker.track("POST", "/v2/entity", {
        type: "object",
        action: "identify",
        identifiers: { object_type_id: asker.objectType, object_id: asker.object(suffix(asker)) },
        attributes: { "conformance-name": "conformance", ...attributes(asker) },
      }),
    ),
});

/** What makes a name of the check so many bytes long. */
const filling =
  (bytes: number) =>
  ({ name }: Asker): string =>
    "x".repeat(bytes - name().length - 1);

const attributeNames = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`conformance-${at}`, "1"]));

export const objectEdgeChecks = {
  objectIdOf150Bytes: edge({
    question: "Is the id of an object accepted that has 150 bytes?",
    fits: true,
    suffix: filling(150),
  }),
  objectIdOf151Bytes: edge({
    question: "Is the id of an object refused that has 151 bytes?",
    fits: false,
    suffix: filling(151),
  }),
  objectAttributeNameOf150Bytes: edge({
    question: "Is the name of an object's attribute accepted that has 150 bytes?",
    fits: true,
    attributes: () => ({ ["conformance-".padEnd(150, "x")]: "1" }),
  }),
  objectAttributeNameOf151Bytes: edge({
    question: "Is the name of an object's attribute refused that has 151 bytes?",
    fits: false,
    attributes: () => ({ ["conformance-".padEnd(151, "x")]: "1" }),
  }),
  objectAttributeValueOf1000Bytes: edge({
    question: "Is the value of an object's attribute accepted that has 1000 bytes?",
    fits: true,
    attributes: () => ({ "conformance-text": "x".repeat(1000) }),
  }),
  objectAttributeValueOf1001Bytes: edge({
    question: "Is the value of an object's attribute refused that has 1001 bytes?",
    fits: false,
    attributes: () => ({ "conformance-text": "x".repeat(1001) }),
  }),
  objectAttributesOf300: edge({
    question: "Are 300 attributes of an object accepted?",
    fits: true,
    attributes: () => attributeNames(299),
  }),
  objectAttributesOf301: edge({
    question: "Are 301 attributes of an object refused?",
    fits: false,
    attributes: () => attributeNames(300),
  }),
};

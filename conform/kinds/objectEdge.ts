import type { Asker } from "../asker";
import type { Check } from "../check";
import { says } from "../reply";

interface ObjectEdge extends Pick<Check, "question" | "does" | "expected"> {
  /** Whether the steps let it pass. */
  fits: boolean;
  /** What its id has behind the check's name. */
  suffix?: (asker: Asker) => string;
  /** What it has beside a name. */
  attributes?: Record<string, unknown>;
}

/** An object that is just as large as is allowed, or just too large. */
export const objectEdge = ({ fits, suffix = () => "", attributes = {}, ...given }: ObjectEdge): Check => ({
  ...given,
  why: fits
    ? "What Identify Object lets pass has to be accepted."
    : "Identify Object refuses it before anything is sent: what is larger may be lost silently.",
  source: "Track API reference: limits of objects",
  needs: ["app", "objects"],
  ask: async (asker) =>
    says(
      await asker.track("POST", "/v2/entity", {
        type: "object",
        action: "identify",
        identifiers: { object_type_id: asker.objectType, object_id: asker.object(suffix(asker)) },
        attributes: { "conformance-name": "conformance", ...attributes },
      }),
    ),
});

import type { Call } from "../http/call";
import { refuseIfAny } from "../problems";

import { identifierProblems, type PersonRef, refFromPath } from "../state/identifiers";

/** Whom the path of a Track v1 call means. Throws a Refusal for a value that can be no identifier. */
export const pathPerson = ({ params }: Call): PersonRef => {
  const ref = refFromPath(params.identifier ?? "");
  refuseIfAny(identifierProblems("identifier", ref));
  return ref;
};

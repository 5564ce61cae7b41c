import type { Workspace } from "./workspace";

/** An id nothing else in this workspace has, in the shape of Customer.io's canonical ids: `a3000001`. */
export const nextCanonicalId = (workspace: Workspace): string => {
  workspace.lastNumber += 1;
  return workspace.idPrefix + workspace.lastNumber.toString(16).padStart(6, "0");
};

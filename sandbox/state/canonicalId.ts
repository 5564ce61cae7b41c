import type { Workspace } from "./workspace";

/** Counts up, for everything this workspace numbers. */
export const nextNumber = (workspace: Workspace): number => {
  workspace.lastNumber += 1;
  return workspace.lastNumber;
};

/** An id nothing else in this workspace has, in the shape of Customer.io's canonical ids: `a3000001`. */
export const nextCanonicalId = (workspace: Workspace): string =>
  workspace.idPrefix + nextNumber(workspace).toString(16).padStart(6, "0");

import type { Spoil } from "./job";
import type { Workspace } from "./workspace";

/** What a test has in store for the next process of this kind, used up by it. */
export const spoilOf = (workspace: Workspace, process: Spoil["process"]): Spoil | undefined => {
  const spoil = workspace.spoils.find((one) => one.process === process);
  workspace.spoils = workspace.spoils.filter((one) => one !== spoil);
  return spoil;
};

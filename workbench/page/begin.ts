import type { Holds, Start } from "../wire";
import { onKey } from "./keys";
import { readFragment } from "./link";
import { readPast } from "./run/startRun";
import { ask, isKnown, keepToken } from "./server";
import { choose } from "./steps/choose";
import { chosenKey, fault, fillForm, holds, start, steps } from "./workbench";

/** Reads the address: the token leaves it at once, so that it is neither copied nor kept in the history. */
const readAddress = (): void => {
  const { token, step, form } = readFragment(location.hash);
  if (token !== undefined) keepToken(token);
  if (step !== undefined && form) fillForm(step, form);
  if (step !== undefined) choose(step);
  else if (token !== undefined) history.replaceState(null, "", location.pathname);
};

/** Asks the server for all that there is to show. */
export const load = async (): Promise<void> => {
  try {
    const told = await ask<Start>("/api/start");
    start.value = told;
    fault.value = told.faults[0]?.name ?? "";
    if (!steps.value.some(({ key }) => key === chosenKey.value))
      choose(steps.value.find(({ key }) => key === "identify")?.key ?? steps.value[0]?.key ?? "");
    holds.value = (await ask<Holds | null>("/api/holds")) ?? undefined;
    await readPast();
  } catch (error) {
    if (isKnown.value) throw error;
  }
};

export const begin = async (): Promise<void> => {
  readAddress();
  addEventListener("hashchange", readAddress);
  addEventListener("keydown", onKey);
  await load();
};

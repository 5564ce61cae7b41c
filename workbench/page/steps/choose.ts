import { fragmentOf } from "../link";
import { view } from "../view";
import { chosenKey } from "../workbench";

/** Shows a step; the address names it, without what its form holds. */
export const choose = (step: string): void => {
  chosenKey.value = step;
  view.value = "form";
  const fragment = fragmentOf(step);
  if (location.hash !== fragment) history.replaceState(null, "", fragment);
};

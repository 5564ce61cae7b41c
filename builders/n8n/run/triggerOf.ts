import type { Trigger } from "../../../running/component";
import { component } from "./builtPackage";

export const triggerOf = (key: string): Trigger => {
  const trigger = component.triggers[key];
  if (trigger) return trigger;
  throw new Error(`Trigger On: there is no ${key}`);
};

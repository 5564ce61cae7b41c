import type { INodeProperties } from "n8n-workflow";
import type { Trigger } from "../../../running/component";
import { component } from "../run/builtPackage";
import { properties } from "./properties";

/** What a trigger node asks which of its triggers it is to be. */
export const chooser = "trigger";

const all = (): Trigger[] => Object.values(component.triggers);

/** Those that Customer.io calls. */
export const webhookTriggers = (): Trigger[] =>
  all().filter(({ webhookCreate }) => webhookCreate !== undefined);

/** Those that ask Customer.io from time to time. */
export const pollingTriggers = (): Trigger[] => all().filter(({ isPollingTrigger }) => isPollingTrigger);

/** The choice among triggers, and the fields of each. */
export const triggerFields = (triggers: readonly Trigger[]): INodeProperties[] => [
  {
    displayName: "Trigger On",
    name: chooser,
    type: "options",
    noDataExpression: true,
    options: triggers.map(({ key, display }) => ({
      name: display.label,
      value: key,
      description: display.description,
      action: display.label,
    })),
    default: triggers[0]?.key ?? "",
  },
  ...properties(triggers, chooser),
];

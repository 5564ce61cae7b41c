import { isFields, textOf } from "../fields";
import { choiceProblems, textProblems } from "../problems";

import { reportMetric } from "../state/metrics";
import { secondsOrNow } from "../state/timestamps";
import type { EntityActions } from "./action";

const names = ["opened", "converted", "delivered"];

const fieldOf = (value: unknown, name: string): unknown => (isFields(value) ? value[name] : undefined);

/** Metrics of push and in-app messages: the device tells what happened to a delivery. */
export const deliveryActions: EntityActions = {
  event: {
    keys: ["identifiers", "name", "timestamp", "attributes"],
    problems: (_call, { identifiers, name, attributes }) => [
      ...textProblems("identifiers.id", fieldOf(identifiers, "id")),
      ...choiceProblems("name", name, names),
      ...textProblems("attributes.device_token", fieldOf(attributes, "device_token")),
    ],
    apply: (call, { identifiers, name, timestamp, attributes }) => {
      reportMetric(call, {
        deliveryId: textOf(fieldOf(identifiers, "id")),
        metric: textOf(name),
        timestamp: secondsOrNow(call, timestamp),
        recipient: undefined,
        reason: undefined,
        href: undefined,
        deviceToken: textOf(fieldOf(attributes, "device_token")),
      });
    },
  },
};

import { isBlank, isEmpty } from "../values/text";
import { choice } from "./fields";

const leaveOut = { label: "Leave Out", value: "leaveOut" } as const;
const send = { label: "Send", value: "send" } as const;

export type EmptyValues = (typeof leaveOut | typeof send)["value"];

/** What becomes of values that say nothing; each form has the default that its users would not notice. */
export const emptyValues = (byDefault: EmptyValues) =>
  choice(
    {
      label: "Empty Values",
      comments:
        "Whether empty text and null are sent as they are or left out. As an attribute, one that is sent replaces what Customer.io holds. A blank unsubscribed, created_at, _update or identifier of the person is never sent",
    },
    byDefault === "send" ? [send, leaveOut] : [leaveOut, send],
  );

/** Customer.io reads a blank here as something that nobody said: a blank unsubscribed subscribes the person again. */
const neverBlank = new Set(["unsubscribed", "created_at", "_update"]);

/**
 * Says which values are sent; `namedBy` is the identifier that the person goes by, such as email, which a blank
 * must not overwrite. A value of undefined is no value, and never sent.
 */
export const newIsSent =
  (choice: EmptyValues) =>
  (name: string, value: unknown, namedBy?: string): boolean => {
    if (value === undefined) return false;
    if (neverBlank.has(name) || name === namedBy) return !isBlank(value);
    return choice === "send" || !isEmpty(value);
  };

import { choice } from "./fields";

const about = {
  label: "Empty Values",
  comments:
    "Whether empty text and null are sent as they are or left out. As an attribute, one that is sent replaces what Customer.io holds. A blank unsubscribed, created_at, _update or identifier of the person is never sent",
};

const send = { label: "Send", value: "send" } as const;
const leaveOut = { label: "Leave Out", value: "leaveOut" } as const;

/** What becomes of empty values that somebody typed or mapped one by one: they are meant. */
export const emptyValues = choice(about, [send, leaveOut]);

/** The same of records, where an empty cell says that nobody filled it in. */
export const emptyValuesOfRecords = choice(about, [leaveOut, send]);

import type { ReceivedRequest, Sandbox } from "../../sandbox/sandbox";
import type { Answered, Sent } from "../wire";
import { effectOf } from "./faults";

/** Whether this is what was sent; a long body or one with a key in it is not known whole. */
const isSame = ({ method, path, body }: ReceivedRequest, sent: Sent): boolean => {
  const { pathname, search } = new URL(sent.url);
  return (
    method === sent.method &&
    path === `${pathname}${search}` &&
    (sent.body?.whole !== true || body.equals(Buffer.from(sent.body.text)))
  );
};

/** What was asked for in vain counts more than what went wrong with the answer: nothing was stored by it. */
const noteOf = ({ fault, silent }: ReceivedRequest): string | undefined => {
  const [first, ...others] = silent;
  if (!first) return fault && effectOf(fault);
  return `${first.reason}: no effect${others.length > 0 ? `, and ${others.length} more` : ""}`;
};

/**
 * Notes at the attempts of one run what the sandbox made of them: stored and then failed, or without effect. An attempt
 * and what came in are matched in their order by what was sent, for nothing else goes over the wire.
 */
export const newNotes = (sandbox: Sandbox | undefined) => {
  const before = new Set(sandbox?.requests);
  const sent = new Map<string, Sent>();
  const keyOf = ({ exchange, attempt }: Sent | Answered): string => `${exchange}/${attempt}`;
  return (told: Sent | Answered): Sent | Answered => {
    if (told.type === "sent") {
      sent.set(keyOf(told), told);
      return told;
    }
    const attempt = sent.get(keyOf(told));
    const received = attempt && sandbox?.requests.find((one) => !before.has(one) && isSame(one, attempt));
    if (!received) return told;
    before.add(received);
    const note = noteOf(received);
    return note === undefined ? told : { ...told, note };
  };
};

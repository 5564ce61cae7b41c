import { nextNumber } from "./canonicalId";
import type { Moment } from "./moment";
import type { TransactionalMessage } from "./setUp";

const isNamed = ({ id, triggerName }: TransactionalMessage, idOrName: unknown): boolean =>
  id === idOrName ||
  String(id) === idOrName ||
  (typeof idOrName === "string" && triggerName?.toLowerCase() === idOrName.toLowerCase());

/** The message a send means, of whatever channel. */
export const findMessage = ({ workspace }: Moment, idOrName: unknown): TransactionalMessage | undefined =>
  workspace.setUp.transactionalMessages.find((message) => isNamed(message, idOrName));

/** An empty message with a new trigger name: what `auto_create` asks for. */
export const createMessage = (
  { workspace, now }: Moment,
  channel: string,
  triggerName: string,
): TransactionalMessage => {
  const message: TransactionalMessage = {
    id: nextNumber(workspace),
    name: triggerName,
    description: "",
    triggerName,
    channel,
    subject: "",
    sendToUnsubscribed: true,
    queueDrafts: false,
    hideMessageBody: false,
    createdAt: now,
  };
  const { setUp } = workspace;
  workspace.setUp = { ...setUp, transactionalMessages: [...setUp.transactionalMessages, message] };
  return message;
};

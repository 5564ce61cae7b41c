import { optionalText } from "../../inputs/fields";
import { operation } from "../../operation";
import { messageLike, options, sendBody, sending, what, who } from "./sending";

const to = optionalText({
  label: "To",
  comments: "Who gets the message instead of the person. Rarely needed",
  example: "ada-1815",
  trim: true,
  holds: "wording",
});

export const sendInboxMessage = operation({
  ...sending,
  label: "Send Transactional Inbox Message",
  description: "Send one person a transactional message to the inbox within the app",
  docs: "https://docs.customer.io/integrations/api/app/#operation/sendInboxMessage",
  route: "POST /v1/send/inbox_message",
  inputs: { ...who, message: messageLike("48"), ...what },
  options: { to, ...options },
  body: (values) => ({ ...sendBody(values), to: values.to }),
});

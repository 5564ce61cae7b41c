import { textOf } from "../fields";
import type { Delivery } from "../state/delivery";

const textIn = ({ sent }: Delivery, field: string): string =>
  sent[field] === undefined ? "" : textOf(sent[field]);

/** The copy of a delivery that Customer.io keeps, without content where it was told to keep none. */
export const archivedOf = (delivery: Delivery) => {
  const { id, recipient, subject, isForgotten, sent } = delivery;
  return {
    id,
    body: isForgotten ? "" : textIn(delivery, "body") || textIn(delivery, "message"),
    from: textIn(delivery, "from"),
    reply_to: textIn(delivery, "reply_to"),
    recipient,
    subject,
    bcc: textIn(delivery, "bcc"),
    fake_bcc: sent.fake_bcc === true,
    preheader_text: textIn(delivery, "preheader"),
    url: "",
    request_method: "",
    headers: [],
    forgotten: isForgotten,
  };
};

import { ValidationError } from "../../errors";
import { optionalText, text } from "../../inputs/fields";
import { operation } from "../../operation";
import { longSendBody, messageLike, moreOptions, sending, tracked, what, who } from "./sending";

const to = text({
  label: "To",
  comments:
    "The phone number that gets the message, with + and the country code (E.164), or Liquid such as {{customer.phone}}",
  example: "+14155552671",
  trim: true,
  holds: "wording",
});

const from = optionalText({
  label: "From",
  comments: "The phone number or sender ID that the message is from, instead of the one of the message",
  example: "+14155552672",
  trim: true,
  holds: "wording",
});

/** Liquid is filled in by Customer.io: what it stands for is not known here. */
const checkNumber = (value: string): string => {
  if (value.includes("{{") || /^\+[1-9]\d{1,14}$/.test(value)) return value;
  throw new ValidationError(
    to.label,
    "must be a phone number with + and the country code, digits alone (E.164): +14155552671",
  );
};

export const sendSms = operation({
  ...sending,
  label: "Send Transactional SMS",
  description: "Send one person a transactional SMS at once, such as a code or a reminder",
  docs: "https://docs.customer.io/integrations/api/app/#operation/sendSMS",
  route: "POST /v1/send/sms",
  inputs: { ...who, to, message: messageLike("46"), ...what },
  options: { from, tracked, ...moreOptions },
  body: (values) => ({
    ...longSendBody(values),
    to: checkNumber(values.to),
    from: values.from,
    tracked: values.tracked,
  }),
});

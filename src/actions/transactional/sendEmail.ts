import { ValidationError } from "../../errors";
import { optionalFlag, optionalPairs, optionalText, text } from "../../inputs/fields";
import { withDropdown } from "../../inputs/withDropdown";
import { operation } from "../../operation";
import { toText } from "../../values/text";
import { attachments, attachmentsOf } from "./attachments";
import { longSendBody, moreOptions, optionalMessage, sending, tracked, what, who } from "./sending";

const aboutAddresses = "several with commas between them. To, CC and BCC together are at most 15 addresses";

const to = text({
  label: "To",
  comments: `The address that gets the email, or ${aboutAddresses}`,
  example: "ada@example.com",
  trim: true,
  holds: "wording",
});

const cc = optionalText({
  label: "CC",
  comments: `Addresses that get a copy, seen by everybody: one, or ${aboutAddresses}`,
  example: "team@example.com",
  trim: true,
  holds: "wording",
});

const bcc = optionalText({
  label: "BCC",
  comments: `Addresses that get a copy, seen by nobody: one, or ${aboutAddresses}`,
  example: "archive@example.com",
  trim: true,
  holds: "wording",
});

const subject = optionalText({
  label: "Subject",
  comments: "The subject, instead of the one of the message; required where Transactional Message is empty",
  example: "Your order 1001",
  holds: "wording",
});

const body = {
  ...optionalText({
    label: "Body",
    comments:
      "The HTML body, instead of the one of the message; required where Transactional Message is empty",
    example: "<p>Thank you, {{customer.first_name}}</p>",
    holds: "wording",
  }),
  type: "text" as const,
};

const from = withDropdown(
  optionalText({
    label: "From",
    comments:
      "The verified address that the email is from, such as Shop <shop@example.com>, instead of the one of the message; required where Transactional Message is empty",
    example: "shop@example.com",
    trim: true,
    holds: "wording",
  }),
  "selectSenderIdentity",
  "an address",
);

const replyTo = optionalText({
  label: "Reply To",
  comments: "The address that answers go to, if it is not From",
  example: "help@example.com",
  trim: true,
  holds: "wording",
});

const preheader = optionalText({
  label: "Preheader",
  comments: "The text that an inbox shows beside the subject",
  example: "It arrives on Friday",
  holds: "wording",
});

const bodyPlain = {
  ...optionalText({
    label: "Plain Text Body",
    comments: "The body for programs that show no HTML, instead of the one of the message",
    example: "Thank you",
    holds: "wording",
  }),
  type: "text" as const,
};

const bodyAmp = {
  ...optionalText({
    label: "AMP Body",
    comments: "The body for programs that show AMP; Body is for the others",
    example: "<!doctype html><html amp4email></html>",
    holds: "wording",
  }),
  type: "text" as const,
};

const headers = optionalPairs({
  label: "Email Headers",
  comments: "Headers of the email. Names and values are ASCII without spaces",
});

const fakeBcc = optionalFlag({
  label: "Fake BCC",
  comments: "Yes sends the BCC addresses a copy with the recipient in its subject instead of a true copy",
});

const disableCssPreprocessing = optionalFlag({
  label: "Disable CSS Preprocessing",
  comments: "Yes sends the HTML as it is, without moving its styles into the tags",
});

/** To, cc and bcc together: Track API reference. */
const mostRecipients = 15;

/** Addresses between commas; a comma within a quoted name is none. */
const countAddresses = (list: string | undefined): number => {
  if (list === undefined) return 0;
  let [count, quoted] = [1, false];
  for (const character of list) {
    if (character === '"') quoted = !quoted;
    else if (character === "," && !quoted) count += 1;
  }
  return count;
};

/** Liquid is filled in by Customer.io: what it stands for is not known here. */
const checkAddress = ({ label }: { label: string }, value: string | undefined): void => {
  if (value !== undefined && !value.includes("@") && !value.includes("{{"))
    throw new ValidationError(label, "is not an email address, such as ada@example.com");
};

interface Email {
  message: string | undefined;
  to: string;
  cc: string | undefined;
  bcc: string | undefined;
  replyTo: string | undefined;
  subject: string | undefined;
  body: string | undefined;
  from: string | undefined;
}

const checkEmail = (email: Email): void => {
  for (const [field, value] of [
    [to, email.to],
    [cc, email.cc],
    [bcc, email.bcc],
    [replyTo, email.replyTo],
    [from, email.from],
  ] as const)
    checkAddress(field, value);
  const recipients = [email.to, email.cc, email.bcc].reduce((sum, list) => sum + countAddresses(list), 0);
  if (recipients > mostRecipients)
    throw new ValidationError(
      to.label,
      `${recipients} addresses with CC and BCC; at most ${mostRecipients} are allowed`,
    );
  if (email.message !== undefined) return;
  for (const [{ label }, value] of [
    [subject, email.subject],
    [body, email.body],
    [from, email.from],
  ] as const)
    if (value === undefined)
      throw new ValidationError(label, "is required where Transactional Message is empty");
};

const headerText = (name: string, value: unknown): string => {
  const text = toText([headers.label, name], value);
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new ValidationError([headers.label, name], "must be ASCII without spaces, name and value");
};

/** The headers as Customer.io takes them: JSON text of a list. */
const emailHeaders = (given: Record<string, unknown> | undefined): string | undefined =>
  given &&
  JSON.stringify(
    Object.entries(given).map(([name, value]) => ({
      name: headerText(name, name),
      value: headerText(name, value),
    })),
  );

export const sendEmail = operation({
  ...sending,
  label: "Send Transactional Email",
  description:
    "Send one person a transactional email at once: a template of Customer.io, or one written here",
  docs: "https://docs.customer.io/integrations/api/app/#operation/sendEmail",
  route: "POST /v1/send/email",
  inputs: { ...who, to, message: optionalMessage, ...what },
  options: {
    subject,
    body,
    from,
    replyTo,
    cc,
    bcc,
    preheader,
    attachments,
    bodyPlain,
    bodyAmp,
    headers,
    tracked,
    fakeBcc,
    disableCssPreprocessing,
    ...moreOptions,
  },
  body: (values) => {
    checkEmail(values);
    return {
      ...longSendBody(values),
      to: values.to,
      cc: values.cc,
      bcc: values.bcc,
      subject: values.subject,
      body: values.body,
      from: values.from,
      reply_to: values.replyTo,
      preheader: values.preheader,
      attachments: attachmentsOf(values.attachments),
      body_plain: values.bodyPlain,
      body_amp: values.bodyAmp,
      headers: emailHeaders(values.headers),
      tracked: values.tracked,
      fake_bcc: values.fakeBcc,
      disable_css_preprocessing: values.disableCssPreprocessing,
    };
  },
});

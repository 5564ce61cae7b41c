import { email } from "../../inputs/email";
import { choice } from "../../inputs/fields";

const suppressionType = choice(
  { label: "Suppression Type", comments: "Which list of the mail provider the address is on" },
  [
    { label: "Bounces", value: "bounces" },
    { label: "Blocks", value: "blocks" },
    { label: "Spam Reports", value: "spam_reports" },
    { label: "Invalid Emails", value: "invalid_emails" },
  ],
  { required: true },
);

/** An address on a list of the mail provider. */
export const suppressionInputs = {
  email: email("The address, which need not be anybody's"),
  suppressionType,
};

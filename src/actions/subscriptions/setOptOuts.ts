import { ValidationError } from "../../errors";
import { choice, list } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id, personDoubt } from "../../inputs/person";
import { operation } from "../../operation";
import { idTypeQuery, typedPerson } from "../../values/personId";

const optOutOf = list({
  label: "Senders to Opt Out Of",
  comments:
    "Phone numbers or names that messages come from and that may no longer write to the person: one a line, a list, or text with commas",
  example: "+14155552671",
});

const optInTo = list({
  label: "Senders to Opt In To",
  comments: "Senders that may write to the person again. Senders in neither list stay as they are",
  example: "+14155552672",
});

const channel = choice({ label: "Channel", comments: "How the senders write" }, [
  { label: "SMS", value: "sms" },
  { label: "WhatsApp", value: "whatsapp" },
]);

export const setOptOuts = operation({
  label: "Set Opt-Outs",
  description: "Opt a person out of senders of SMS or WhatsApp messages, or in again",
  docs: "https://docs.customer.io/integrations/api/app/#operation/updatePersonOptouts",
  api: "app",
  route: "PUT /v1/customers/{id}/optouts",
  inputs: { id, optOutOf, optInTo, channel },
  options: { idType },
  path: typedPerson,
  warnings: personDoubt,
  query: idTypeQuery,
  body: ({ optOutOf: out, optInTo: back, channel }) => {
    const wanted = new Set(back);
    const inBoth = out.find((from) => wanted.has(from));
    if (inBoth !== undefined)
      throw new ValidationError(optInTo.label, "names a sender of the other list too; leave out one");
    const optouts = [
      ...[...new Set(out)].map((from) => ({ from, optout: true, channel })),
      ...[...wanted].map((from) => ({ from, optout: false, channel })),
    ];
    if (optouts.length === 0)
      throw new ValidationError(
        optOutOf.label,
        `there is nothing to change: name a sender here or in ${optInTo.label}`,
      );
    return { optouts };
  },
  example: null,
});

import { ValidationError } from "../../errors";
import { text } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { call, step } from "../../perform";
import { destroy } from "./destroy";
import { suppress } from "./suppress";

const word = "ERASE";

const typed = text({
  label: "Confirm",
  comments: `The word ${word}. Erasing answers a request under GDPR or CCPA to be forgotten and can't be undone: the customer, its data and history are deleted, and Customer.io ignores the identifier from then on`,
  example: word,
  trim: true,
});

const confirm = {
  ...typed,
  clean: (value: unknown): string => {
    if (typed.clean(value) === word) return word;
    throw new ValidationError(typed.label, `must be the word ${word}, in capital letters`);
  },
};

export const eraseCustomer = step({
  label: "Erase Customer",
  description: "Erase a customer for a GDPR or CCPA request: delete for good and block. It can't be undone",
  inputs: { id, confirm },
  options: { idType },
  calls: [suppress, destroy],
  run: async (client, { id, idType }) => {
    const suppressed = await call(client, suppress, { id, idType });
    // The second call deletes the same person. Customer.io ignores calls about a suppressed identifier, so this one
    // changes nothing. It is the one call about a person that cannot create anybody, and that would still delete
    // whoever the first call had missed.
    const deleted = await call(client, destroy, { id, idType }).catch((error: unknown) => {
      if (!(error instanceof Error)) throw error;
      throw Object.assign(error, {
        message: `${error.message}. Customer.io had accepted the suppression; the step can be run again`,
      });
    });
    return { data: { suppress: suppressed, delete: deleted } };
  },
  example: { suppress: {}, delete: {} },
});

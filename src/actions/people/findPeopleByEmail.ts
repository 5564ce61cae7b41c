import { ValidationError } from "../../errors";
import { text } from "../../inputs/fields";
import { operation } from "../../operation";

const field = text({
  label: "Email",
  comments: "The whole email address; capital and small letters are the same",
  example: "ada@example.com",
  trim: true,
  names: true,
});

const email = {
  ...field,
  clean: (value: unknown): string => {
    const read = field.clean(value);
    if (read.includes("@")) return read;
    throw new ValidationError(field.label, "is not an email address");
  },
};

export const findPeopleByEmail = operation({
  label: "Find People by Email",
  description: "Find everybody who has an email address, and the IDs that they are known by",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPeopleEmail",
  api: "app",
  route: "GET /v1/customers",
  inputs: { email },
  query: ({ email }) => ({ email }),
  example: { results: [{ email: "ada@example.com", id: "ada-1815", cio_id: "a3000001" }] },
});

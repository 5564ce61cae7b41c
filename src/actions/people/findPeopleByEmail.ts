import { email } from "../../inputs/email";
import { operation } from "../../operation";

export const findPeopleByEmail = operation({
  label: "Find People by Email",
  description: "Find everybody who has an email address, and the IDs that they are known by",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPeopleEmail",
  api: "app",
  route: "GET /v1/customers",
  inputs: { email: email("The whole email address; capital and small letters are the same") },
  query: ({ email }) => ({ email }),
  example: { results: [{ email: "ada@example.com", id: "ada-1815", cio_id: "a3000001" }] },
});

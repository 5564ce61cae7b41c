import { createdInputs, createdQuery } from "../../inputs/createdBetween";
import { idType } from "../../inputs/idType";
import { id, personDoubt } from "../../inputs/person";
import { operation } from "../../operation";
import { idTypeQuery, typedPerson } from "../../values/personId";
import { messageExample } from "../deliveries/messageExample";

export const listMessagesOfPerson = operation({
  label: "List Messages of a Person",
  description: "List the messages that a person was sent, and what became of each",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPersonMessages",
  api: "app",
  route: "GET /v1/customers/{id}/messages",
  inputs: { id },
  options: { ...createdInputs, idType },
  path: typedPerson,
  warnings: personDoubt,
  query: (values) => ({ ...idTypeQuery(values), ...createdQuery(values) }),
  pages: "messages",
  pageSize: { usual: 50, most: 1000 },
  example: { messages: [messageExample], next: "MDo1MA==" },
});

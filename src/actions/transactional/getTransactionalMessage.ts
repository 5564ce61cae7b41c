import { transactionalMessageId } from "../../inputs/transactionalMessage";
import { operation } from "../../operation";
import { transactionalExample } from "./transactionalExample";

export const getTransactionalMessage = operation({
  label: "Get Transactional Message",
  description: "Get the name and the settings of a transactional message",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getTransactional",
  api: "app",
  route: "GET /v1/transactional/{transactionalMessageId}",
  inputs: { transactionalMessageId },
  example: { message: transactionalExample },
});

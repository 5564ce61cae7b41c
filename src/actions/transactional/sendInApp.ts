import { operation } from "../../operation";
import { messageLike, options, sendBody, sending, what, who } from "./sending";

export const sendInApp = operation({
  ...sending,
  label: "Send Transactional In-App Message",
  description: "Send one person a transactional in-app message, shown when the app or page is open",
  docs: "https://docs.customer.io/integrations/api/app/#operation/sendInApp",
  route: "POST /v1/send/in_app",
  inputs: { ...who, message: messageLike("47"), ...what },
  options,
  body: sendBody,
});

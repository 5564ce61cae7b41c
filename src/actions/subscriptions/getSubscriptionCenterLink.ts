import { idType } from "../../inputs/idType";
import { id } from "../../inputs/person";
import { operation } from "../../operation";
import { personInPath } from "../../values/personId";

/** No reference names a type of identifier here, so that the path is read by its look. */
export const getSubscriptionCenterLink = operation({
  label: "Get Subscription Center Link",
  description: "Get a link to the page where a person chooses its topics. It is good for 24 hours",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getSubscriptionCenterToken",
  api: "app",
  route: "GET /v1/subscription_center/{id}/token",
  inputs: { id },
  options: { idType },
  path: personInPath,
  example: {
    token: "dgOq6QWq6QUDAAF22PaOyFVqVxHY3rI5fsg",
    url: "https://track.customer.io/u/i/dgOq6QWq6QUDAAF22PaOyFVqVxHY3rI5fsg/",
  },
});

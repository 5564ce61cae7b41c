import { optionalText } from "../../inputs/fields";
import { idType } from "../../inputs/idType";
import { id, personDoubt } from "../../inputs/person";
import { operation } from "../../operation";
import { idTypeQuery, typedPerson } from "../../values/personId";

const language = optionalText({
  label: "Language",
  comments:
    "The language of the names of topics, such as fr or pt-BR, where they are translated. Left empty, the default one",
  example: "fr",
  trim: true,
});

/** The example is unconfirmed: it follows Customer.io's own Go client. */
export const getSubscriptionPreferences = operation({
  label: "Get Subscription Preferences",
  description: "Get which topics a person is subscribed to, and whether it is unsubscribed from everything",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getPersonSubscriptionPreferences",
  api: "app",
  route: "GET /v1/customers/{id}/subscription_preferences",
  inputs: { id },
  options: { language, idType },
  path: typedPerson,
  warnings: personDoubt,
  query: ({ language, ...person }) => ({ ...idTypeQuery(person), language }),
  example: {
    customer: {
      id: "ada-1815",
      identifiers: { id: "ada-1815", email: "ada@example.com", cio_id: "a3000001" },
      unsubscribed: false,
      topics: [{ id: 1, name: "Product updates", description: "What is new", subscribed: true }],
      header: { title: "Preferences", subtitle: "Choose what is sent" },
    },
  },
});

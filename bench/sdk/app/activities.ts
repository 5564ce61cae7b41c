import { adaAndBob, type Check, type Scene } from "../check";
import { each } from "./answer";

const adaBuys = async (scene: Scene): Promise<void> => {
  await adaAndBob(scene);
  await scene.client.track("ada", { name: "bought", data: { price: 13.99 } });
  await scene.client.track("bob", { name: "looked" });
};

const bought = [{ type: "event", name: "bought", customer_id: "ada", data: { price: 13.99 } }];

export const getCustomerActivities: readonly Check[] = [
  {
    before: adaBuys,
    call: ({ app }) => app.getCustomerActivities("ada", { type: "event" }),
    held: each("activities", "type", "name", "customer_id", "data"),
    expected: bought,
  },
  {
    how: "by email address",
    before: adaBuys,
    call: ({ app }) =>
      app.getCustomerActivities("ada@example.com", { idType: "email", type: "event", name: "bought" }),
    held: each("activities", "type", "name", "customer_id", "data"),
    expected: bought,
  },
];

export const listActivities: readonly Check[] = [
  {
    before: adaBuys,
    call: ({ app }) => app.listActivities({ type: "event", name: "bought" }),
    held: each("activities", "type", "name", "customer_id", "data"),
    expected: bought,
  },
  {
    how: "of one person",
    before: adaBuys,
    call: ({ app }) => app.listActivities({ type: "event", customerId: "bob", idType: "id" }),
    held: each("activities", "name", "customer_id"),
    expected: [{ name: "looked", customer_id: "bob" }],
  },
];

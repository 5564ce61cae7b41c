import type { Sandbox } from "../../../sandbox/sandbox";
import { ada, adaAndBob, type Check, cioIdOf, type Scene } from "../check";
import { each, under } from "./answer";

/** The manual segment every sandbox has. */
const readers = 7;

/** Paths want a cio_id with its prefix, which the SDK leaves to those who call it. */
const prefixed = (sandbox: Sandbox): string => `cio_${cioIdOf(sandbox, "ada")}`;

const adaReads = async (scene: Scene): Promise<void> => {
  await adaAndBob(scene);
  await scene.client.addCustomersToSegment(readers, ["ada"]);
};

export const getCustomersByEmail: readonly Check[] = [
  {
    before: ({ client }) => client.identify("ada", { email: "ada+1@example.com" }),
    call: ({ app }) => app.getCustomersByEmail("ada+1@example.com"),
    held: (sandbox, answer) => {
      const found = under(answer, "results") as { cio_id: string }[];
      return found.map((person) => ({ ...person, cio_id: person.cio_id === cioIdOf(sandbox, "ada") }));
    },
    expected: [{ id: "ada", email: "ada+1@example.com", cio_id: true }],
  },
];

const profile: Check["held"] = (_, answer) => {
  const { id, attributes, unsubscribed } = under(answer, "customer") as Record<string, unknown>;
  return { id, plan: under(attributes, "plan"), unsubscribed };
};

const adaIsPro = ({ client }: Scene): Promise<unknown> =>
  client.identify("ada", { email: "ada@example.com", plan: "pro" });

export const getAttributes: readonly Check[] = [
  {
    before: adaIsPro,
    call: ({ app }) => app.getAttributes("ada"),
    held: profile,
    expected: { id: "ada", plan: "pro", unsubscribed: false },
  },
  {
    how: "by email address",
    before: adaIsPro,
    call: ({ app }) => app.getAttributes("ada@example.com", "email"),
    held: profile,
    expected: { id: "ada", plan: "pro", unsubscribed: false },
  },
  {
    how: "by cio_id",
    before: adaIsPro,
    call: ({ app, sandbox }) => app.getAttributes(prefixed(sandbox), "cio_id"),
    held: profile,
    expected: { id: "ada", plan: "pro", unsubscribed: false },
  },
];

export const getCustomersAttributes: readonly Check[] = [
  {
    before: adaAndBob,
    call: ({ app }) => app.getCustomersAttributes(["ada", "bob", "nobody"]),
    held: each("customers", "id", "unsubscribed"),
    expected: [
      { id: "ada", unsubscribed: false },
      { id: "bob", unsubscribed: false },
    ],
  },
];

export const getCustomerMessages: readonly Check[] = [
  {
    before: adaAndBob,
    call: ({ app, sandbox }) => {
      sandbox.deliver("ada", { subject: "Hello" });
      sandbox.deliver("bob", { subject: "Good day", channel: "in_app" });
      return app.getCustomerMessages("ada@example.com", { idType: "email" });
    },
    held: each("messages", "subject", "customer_id"),
    expected: [{ subject: "Hello", customer_id: "ada" }],
  },
];

export const getCustomerRelationships: readonly Check[] = [
  {
    before: async (scene) => {
      await ada(scene);
      await scene.client.entity({
        type: "object",
        identifiers: { object_type_id: "1", object_id: "engine" },
        action: "identify",
        cio_relationships: [{ identifiers: { id: "ada" }, relationship_attributes: { role: "author" } }],
      });
    },
    call: ({ app }) => app.getCustomerRelationships("ada"),
    held: (sandbox, answer) => {
      const found = under(answer, "cio_relationships") as {
        identifiers: Record<string, unknown>;
        relationship_attributes: unknown;
      }[];
      return {
        asked: found.map(({ identifiers, relationship_attributes }) => [
          identifiers.object_id,
          relationship_attributes,
        ]),
        held: sandbox.object("1", "engine")?.relationships,
      };
    },
    expected: {
      asked: [["engine", { role: "author" }]],
      held: [{ person: "ada", attributes: { role: "author" } }],
    },
  },
];

const readersAsked = [{ id: readers, name: "Newsletter readers" }];

export const getCustomerSegments: readonly Check[] = [
  {
    before: adaReads,
    call: ({ app }) => app.getCustomerSegments("ada"),
    held: each("segments", "id", "name"),
    expected: readersAsked,
  },
  {
    how: "by cio_id",
    before: adaReads,
    call: ({ app, sandbox }) => app.getCustomerSegments(prefixed(sandbox), "cio_id"),
    held: each("segments", "id", "name"),
    expected: readersAsked,
  },
];

export const searchCustomers: readonly Check[] = [
  {
    before: adaReads,
    call: ({ app }) => app.searchCustomers({ and: [{ segment: { id: readers } }] }),
    held: each("identifiers", "id", "email"),
    expected: [{ id: "ada", email: "ada@example.com" }],
  },
  {
    how: "in pages",
    before: adaAndBob,
    call: async ({ app }) => {
      const anybody = { not: { segment: { id: readers } } };
      const first = await app.searchCustomers(anybody, { limit: 1 });
      const rest = await app.searchCustomers(anybody, { limit: 1, start: under(first, "next") });
      return [under(first, "ids"), under(rest, "ids"), under(rest, "next")];
    },
    held: (_, answer) => answer,
    expected: [["ada"], ["bob"], ""],
  },
];

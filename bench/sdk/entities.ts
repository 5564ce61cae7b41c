import { ada, type Check, everybody, now } from "./check";

const person = (id: string) => ({ type: "person", identifiers: { id } });
const engine = { type: "object", identifiers: { object_type_id: "1", object_id: "engine" } };
const adaOwns = [{ identifiers: { id: "ada" }, relationship_attributes: { role: "author" } }];

export const entity: readonly Check[] = [
  {
    call: ({ client }) =>
      client.entity({ ...person("ada"), action: "identify", attributes: { plan: "pro" } }),
    held: (sandbox) => sandbox.person("ada")?.attributes,
    expected: { plan: "pro" },
  },
  {
    how: "an object",
    before: ada,
    call: ({ client }) =>
      client.entity({ ...engine, action: "identify", attributes: { cogs: 9 }, cio_relationships: adaOwns }),
    held: (sandbox) => {
      const { attributes, relationships } = sandbox.object("1", "engine") ?? {};
      return { attributes, relationships };
    },
    expected: {
      attributes: { cogs: 9 },
      relationships: [{ person: "ada", attributes: { role: "author" } }],
    },
  },
];

export const batch: readonly Check[] = [
  {
    call: ({ client }) =>
      client.batch([
        { ...person("ada"), action: "identify", attributes: { plan: "pro" } },
        { ...person("ada"), action: "event", name: "bought", attributes: { price: 13.99 } },
        { ...person("ada"), action: "add_device", device: { token: "t1", platform: "ios" } },
        { ...engine, action: "identify", attributes: { cogs: 9 } },
      ]),
    held: (sandbox, answer) => {
      const { attributes, events, devices } = sandbox.person("ada") ?? {};
      return {
        answer,
        attributes,
        events: events?.map(({ name, data, timestamp }) => ({ name, data, timestamp })),
        devices: devices?.map(({ token }) => token),
        object: sandbox.object("1", "engine")?.attributes,
      };
    },
    expected: {
      answer: {},
      attributes: { plan: "pro" },
      events: [{ name: "bought", data: { price: 13.99 }, timestamp: now }],
      devices: ["t1"],
      object: { cogs: 9 },
    },
  },
  {
    how: "one of two refused",
    call: ({ client }) =>
      client.batch([
        { ...person("ada"), action: "event" },
        { ...person("bob"), action: "identify", attributes: {} },
      ]),
    held: (sandbox, answer) => ({ answer, people: everybody(sandbox) }),
    expected: {
      answer: {
        errors: [{ batch_index: 0, reason: "required", field: "name", message: "name is required" }],
      },
      people: ["bob"],
    },
  },
];

import component from "../../../src";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const choose = (configuration: string, values: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  cio.run("sendEntity", { operation: { configuration, values }, ...more });

const send = (entity: unknown) => cio.run("sendEntity", { entity });

const ada = { personId: "ada" };
const acme = { objectTypeId: "1", objectId: "acme" };
const seconds = 1_795_167_000;
const time = "2026-11-20T09:30:00Z";

const storedAcme = () => cio.sandbox.object("1", "acme");

test("the operations of the form are those of Customer.io's reference", () => {
  const operation = component.actions.sendEntity?.inputs.find(({ key }) => key === "operation");
  const shown = operation as unknown as { type: string; inputs: { key: string; label: string }[] };
  expect(shown.type).toBe("dynamicObject");
  expect(shown.inputs.map(({ label }) => label)).toEqual([
    "Person: Identify",
    "Person: Delete",
    "Person: Event",
    "Person: Page",
    "Person: Screen",
    "Person: Add Relationships",
    "Person: Delete Relationships",
    "Person: Add Device",
    "Person: Delete Device",
    "Person: Merge",
    "Person: Suppress",
    "Person: Unsuppress",
    "Object: Identify",
    "Object: Identify Anonymous",
    "Object: Delete",
    "Object: Add Relationships",
    "Object: Delete Relationships",
    "Delivery: Event",
  ]);
});

describe("chosen in the form,", () => {
  beforeEach(async () => {
    await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } });
    await cio.run("identifyObject", acme);
  });

  test("Person: Identify creates and updates a person, and relates", async () => {
    await choose("person_identify", {
      personId: "grace",
      customerData: [{ key: "seats", value: "5" }],
      attributes: '{"city": "London", "seats": 1}',
      convertValues: "true",
      timestampAttributes: ["renews_at"],
      relatedObjects: "acme",
      objectTypeId: "1",
      relationshipAttributes: { role: "owner" },
    });
    expect(cio.person("grace")).toMatchObject({ attributes: { seats: 5, city: "London" } });
    expect(storedAcme()?.relationships).toEqual([{ person: "grace", attributes: { role: "owner" } }]);
  });

  test("Person: Identify sends the time beside the attributes and dates as Unix seconds", async () => {
    await choose("person_identify", {
      ...ada,
      customerData: { created_at: time, renews_at: time, born: "1815-12-10" },
      timestampAttributes: "renews_at",
      timestamp: time,
    });
    expect(cio.sent).toEqual({
      type: "person",
      action: "identify",
      identifiers: { id: "ada" },
      attributes: { created_at: seconds, renews_at: seconds, born: "1815-12-10" },
      timestamp: seconds,
    });
  });

  test("Person: Identify with Update Only creates nobody", async () => {
    await choose("person_identify", { personId: "grace", updateOnly: true });
    expect(cio.person("grace")).toBeUndefined();
  });

  test.each([
    [{ personId: "ada@example.com" }, { email: "ada@example.com" }],
    [{ personId: "ada@home", personIdType: "id" }, { id: "ada@home" }],
    [{ personId: 42 }, { id: "42" }],
    [{ personId: "cio_a3000001" }, { cio_id: "a3000001" }],
    [{ personId: "a3000001", personIdType: "cio_id" }, { cio_id: "a3000001" }],
  ])("a person is named by %j as %j", async (values, identifiers) => {
    await choose("person_identify", values);
    expect(cio.sent).toMatchObject({ identifiers });
  });

  test("Person: Delete deletes a person", async () => {
    await choose("person_delete", ada);
    expect(cio.person("ada")).toBeUndefined();
  });

  test.each(["event", "page", "screen"])("Person: %s tracks one", async (type) => {
    await choose(`person_${type}`, {
      ...ada,
      eventName: " pricing ",
      eventData: { total: "49.9" },
      eventAttributes: '{"order": 1}',
      convertValues: true,
      timestamp: time,
    });
    expect(cio.person("ada")?.events).toMatchObject([
      { name: "pricing", type, data: { total: 49.9, order: 1 }, timestamp: seconds },
    ]);
  });

  test("Person: Event with the same Deduplication Key is counted once", async () => {
    const event = { ...ada, eventName: "order_placed", eventId: "order-1001" };
    await choose("person_event", event);
    await choose("person_event", event);
    expect(cio.person("ada")?.events).toHaveLength(1);
  });

  test("Person: Add Relationships and Delete Relationships", async () => {
    const relationship = { ...ada, relatedObjects: ["acme"], objectTypeId: "1" };
    await choose("person_add_relationships", { ...relationship, relationshipAttributes: { role: "owner" } });
    expect(cio.person("ada")?.relationships).toMatchObject([
      { objectId: "acme", attributes: { role: "owner" } },
    ]);
    await choose("person_delete_relationships", relationship);
    expect(cio.person("ada")?.relationships).toEqual([]);
  });

  test("Person: Add Device and Delete Device", async () => {
    await choose("person_add_device", {
      ...ada,
      deviceToken: "abc",
      platform: "iOS",
      lastUsed: time,
      deviceAttributes: { push_enabled: true },
    });
    expect(cio.sent).toMatchObject({ device: { token: "abc", platform: "ios", last_used: seconds } });
    expect(cio.person("ada")?.devices).toMatchObject([
      { token: "abc", platform: "ios", attributes: { push_enabled: "true" } },
    ]);
    await choose("person_delete_device", { ...ada, deviceToken: "abc" });
    expect(cio.person("ada")?.devices).toEqual([]);
  });

  test("Person: Merge keeps the primary person", async () => {
    await cio.run("identify", { id: "lovelace", customerData: { plan: "pro" } });
    await choose("person_merge", { primaryId: "ada@example.com", secondaryId: "lovelace" });
    expect(cio.sent).toEqual({
      type: "person",
      action: "merge",
      primary: { email: "ada@example.com" },
      secondary: { id: "lovelace" },
    });
    expect(cio.person("ada")?.attributes).toEqual({ plan: "pro" });
    expect(cio.person("lovelace")).toBeUndefined();
  });

  test("Person: Suppress and Unsuppress", async () => {
    await choose("person_suppress", ada);
    expect(cio.person("ada")).toBeUndefined();
    expect(cio.sandbox.isSuppressed("ada")).toBe(true);
    await choose("person_unsuppress", ada);
    expect(cio.sandbox.isSuppressed("ada")).toBe(false);
  });

  test("Object: Identify creates an object and relates people", async () => {
    await choose("object_identify", {
      objectTypeId: 2,
      objectId: "course",
      objectData: { name: "Logic", created_at: time },
      relatedPeople: "ada@example.com",
    });
    expect(cio.sandbox.object("2", "course")).toMatchObject({
      attributes: { name: "Logic", created_at: seconds },
      relationships: [{ person: "ada" }],
    });
  });

  test("Object: Identify Anonymous relates a visitor", async () => {
    await choose("object_identify_anonymous", {
      ...acme,
      objectData: { plan: "pro" },
      relatedVisitors: ["anon-1"],
      relationshipAttributes: { role: "guest" },
    });
    expect(storedAcme()?.attributes).toEqual({ plan: "pro" });
    expect(cio.sent).toMatchObject({
      cio_relationships: [
        { identifiers: { anonymous_id: "anon-1" }, relationship_attributes: { role: "guest" } },
      ],
    });
  });

  test("Object: Add Relationships and Delete Relationships", async () => {
    await choose("object_add_relationships", {
      ...acme,
      relatedPeople: '[{"id": "ada", "relationship_attributes": {"role": "owner"}}]',
    });
    expect(storedAcme()?.relationships).toEqual([{ person: "ada", attributes: { role: "owner" } }]);
    await choose("object_delete_relationships", { ...acme, relatedPeople: "ada" });
    expect(storedAcme()?.relationships).toEqual([]);
  });

  test("Object: Delete deletes an object, also by its CIO Object ID", async () => {
    const objectId = storedAcme()?.cioObjectId;
    await choose("object_delete", { objectId, objectIdType: "cio_object_id" });
    expect(storedAcme()).toBeUndefined();
  });

  test.each(["opened", "converted", "delivered"])(
    "Delivery: Event reports that it was %s",
    async (metric) => {
      const deliveryId = cio.sandbox.deliver("ada");
      await choose("delivery_event", { deliveryId, metric, deviceToken: "abc" });
      expect(cio.sandbox.metrics()).toMatchObject([{ deliveryId, metric }]);
    },
  );
});

describe("given as a whole", () => {
  const event = { type: "person", action: "event", identifiers: { id: "ada" }, name: "order_placed" };

  test.each([
    ["an object", event],
    ["JSON text", JSON.stringify(event)],
  ])("it may be %s", async (_, entity) => {
    expect(await send(entity)).toEqual({});
    expect(cio.person("ada")?.events).toMatchObject([{ name: "order_placed" }]);
  });

  test("an operation that was left empty in the form does not count", async () => {
    await cio.run("sendEntity", { operation: { configuration: "", values: {} }, entity: event });
    expect(cio.person("ada")?.events).toHaveLength(1);
  });

  test("values stay as they are", async () => {
    const attributes = { zip: "02134", tags: '["a"]', on: true, at: time };
    await send({ type: "person", action: "identify", identifiers: { id: "ada" }, attributes });
    expect(cio.person("ada")?.attributes).toEqual(attributes);
  });
});

describe("when the connection drops after it was accepted", () => {
  beforeEach(() => cio.fail({ afterStoring: true, reset: true }));

  test("an event is sent again with the same id and counted once", async () => {
    await choose("person_event", { ...ada, eventName: "order_placed" }, atOnce);
    expect(cio.requests).toHaveLength(2);
    expect(cio.person("ada")?.events).toHaveLength(1);
  });

  test("an event without id given as JSON is counted once, too", async () => {
    const entity = '{"type":"person","action":"event","identifiers":{"id":"ada"},"name":"order_placed"}';
    await cio.run("sendEntity", { entity, ...atOnce });
    expect(cio.requests).toHaveLength(2);
    expect(cio.person("ada")?.events).toHaveLength(1);
  });

  test("a merge is not sent again, and the error says that it may have been applied", async () => {
    const operation = {
      configuration: "person_merge",
      values: { primaryId: "ada", secondaryId: "grace" },
    };
    const error = await cio.failure("sendEntity", { operation, ...atOnce });
    expect(error).toMatchObject({ name: "CustomerIoError", attempts: 1, mayHaveBeenApplied: true });
    expect(cio.requests).toHaveLength(1);
  });
});

test("a merge that was answered 429 is sent again: it was refused", async () => {
  await cio.run("identify", { id: "ada" });
  await cio.run("identify", { id: "grace" });
  cio.fail({ status: 429 });
  await choose("person_merge", { primaryId: "ada", secondaryId: "grace" }, atOnce);
  expect(cio.person("grace")).toBeUndefined();
});

test("an entity of exactly 32000 bytes is accepted", async () => {
  const entity = {
    type: "person",
    action: "event",
    identifiers: { id: "ada" },
    name: "x",
    id: "0".repeat(26),
  };
  const frame = JSON.stringify({ ...entity, attributes: { note: "" } });
  await send({ ...entity, attributes: { note: "x".repeat(32_000 - frame.length) } });
  expect(cio.person("ada")?.events).toHaveLength(1);
});

describe("is refused before any request:", () => {
  const operation = (configuration: string, values: unknown) => ({ operation: { configuration, values } });
  const large = { note: "é".repeat(16_000) };

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["nothing", {}, /^Entity: is required where Operation is empty/],
    ["blank text", { entity: "  " }, /^Entity: is required where Operation is empty/],
    [
      "both inputs",
      { ...operation("person_delete", ada), entity: "{}" },
      /^Entity: must be empty where Operation is used/,
    ],
    ["an operation nobody knows", operation("object_event", {}), /^Operation: is not one of the operations/],
    ["an operation without fields", operation("person_delete", null), /^Operation: has no fields/],
    ["an operation that is text", { operation: "person_delete" }, /^Operation: must be a chosen operation/],
    ["no person", operation("person_delete", {}), /^Person ID: is required/],
    [
      "a phone number that is none",
      operation("person_delete", { personId: "555", personIdType: "phone" }),
      /^Person ID: is not a phone number/,
    ],
    ["no event name", operation("person_event", ada), /^Event Name: is required/],
    [
      "a time that is none",
      operation("person_event", { ...ada, eventName: "x", timestamp: "soon" }),
      /^Occurred At: is not a time/,
    ],
    [
      "a long value",
      operation("person_identify", { ...ada, customerData: { a: "x".repeat(1001) } }),
      /^Customer Data: "a" is 1001 bytes/,
    ],
    [
      "the time among the attributes",
      operation("person_identify", { ...ada, attributes: { _timestamp: time } }),
      /^Operation: "attributes._timestamp" is the spelling of v1/,
    ],
    [
      "no related object",
      operation("person_add_relationships", { ...ada, objectTypeId: "1" }),
      /^Related Objects: is required/,
    ],
    [
      "related objects without their type",
      operation("person_add_relationships", { ...ada, relatedObjects: "acme" }),
      /^Object Type ID: is required/,
    ],
    ["no related person", operation("object_delete_relationships", acme), /^Related People: is required/],
    ["no platform", operation("person_add_device", { ...ada, deviceToken: "abc" }), /^Platform: is required/],
    ["no device token", operation("person_delete_device", ada), /^Device Token: is required/],
    ["no object type", operation("object_delete", { objectId: "acme" }), /^Object Type ID: is required/],
    [
      "a person merged with themselves",
      operation("person_merge", { primaryId: "Ada@example.com", secondaryId: "ada@Example.com" }),
      /^Operation: "secondary" is the same person as primary/,
    ],
    ["nobody to merge", operation("person_merge", { primaryId: "ada" }), /^Secondary Person ID: is required/],
    ["no metric", operation("delivery_event", { deliveryId: "x", deviceToken: "y" }), /^Metric: is required/],
    ["JSON that is no entity", { entity: "[]" }, /^Entity: must be an object with type and action/],
    ["text that is not JSON", { entity: "person" }, /^Entity: is text that is not valid JSON/],
    [
      "the device token as v1 spells it",
      {
        entity: {
          type: "person",
          action: "add_device",
          identifiers: { id: "ada" },
          device: { id: "abc", platform: "ios" },
        },
      },
      /^Entity: "device.id" is the spelling of v1; here it is token/,
    ],
    [
      "more than 32000 bytes of JSON",
      {
        entity: { type: "person", action: "event", identifiers: { id: "ada" }, name: "x", attributes: large },
      },
      /^Entity: is 32\d+ bytes of JSON; at most 32000 bytes/,
    ],
    [
      "more than 32000 bytes from the form",
      operation("person_event", { ...ada, eventName: "x", eventData: large }),
      /^Operation: is 32\d+ bytes of JSON; at most 32000 bytes/,
    ],
  ])("%s", async (_, inputs, message) => {
    const error = await cio.failure("sendEntity", inputs);
    expect(error.message).toMatch(message);
    expect(error.name).toBe("ValidationError");
    expect(cio.requests).toHaveLength(0);
  });
});

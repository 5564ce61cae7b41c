import { ulid } from "ulid";
import { isRepeatable, readEntity, serialiseEntity } from "../../src/entity/entity";
import { matrix } from "../../src/entity/matrix";
import { ValidationError } from "../../src/errors";
import { isLinear, outcomeOf } from "../growth";

const read = (entity: unknown) => readEntity("Entity", entity);

const refusal = (entity: unknown): string => {
  try {
    read(entity);
  } catch (error) {
    if (error instanceof ValidationError) return error.message;
    throw error;
  }
  return "accepted";
};

const ada = { type: "person", identifiers: { id: "ada" } };
const acme = { type: "object", identifiers: { object_type_id: "1", object_id: "acme" } };

/** The smallest entity of each pair. */
const smallest = [
  { ...ada, action: "identify" },
  { ...ada, action: "delete" },
  { ...ada, action: "event", name: "order_placed", id: ulid() },
  { ...ada, action: "page", name: "/pricing", id: ulid() },
  { ...ada, action: "screen", name: "Dashboard", id: ulid() },
  { ...ada, action: "add_relationships", cio_relationships: [{ identifiers: acme.identifiers }] },
  { ...ada, action: "delete_relationships", cio_relationships: [{ identifiers: acme.identifiers }] },
  { ...ada, action: "add_device", device: { token: "abc", platform: "ios" } },
  { ...ada, action: "delete_device", device: { token: "abc" } },
  { type: "person", action: "merge", primary: { id: "ada" }, secondary: { email: "ada@example.com" } },
  { ...ada, action: "suppress" },
  { ...ada, action: "unsuppress" },
  { ...acme, action: "identify" },
  { ...acme, action: "identify_anonymous" },
  { ...acme, action: "delete" },
  { ...acme, action: "add_relationships", cio_relationships: [{ identifiers: { id: "ada" } }] },
  { ...acme, action: "delete_relationships", cio_relationships: [{ identifiers: { id: "ada" } }] },
  {
    type: "delivery",
    action: "event",
    identifiers: { id: "RPIyMTM6" },
    name: "opened",
    attributes: { device_token: "abc" },
  },
];

test("every pair of type and action is here", () => {
  const pairs = Object.entries(matrix).flatMap(([type, actions]) =>
    Object.keys(actions).map((action) => `${type} ${action}`),
  );
  expect(smallest.map(({ type, action }) => `${type} ${action}`).sort()).toEqual(pairs.sort());
});

describe.each(smallest.map((entity) => [`${entity.type} ${entity.action}`, entity] as const))(
  "%s",
  (pair, entity) => {
    const fields = Object.keys(entity).filter((name) => name !== "type" && name !== "action");
    const made = ["id"];
    const optional = ["attributes"].filter(() => !pair.startsWith("delivery"));

    test("is sent as it is when all is well", () => {
      expect(read(entity)).toEqual(entity);
    });

    test("may be JSON text", () => {
      expect(read(JSON.stringify(entity))).toEqual(entity);
    });

    test.each(fields.filter((name) => !made.includes(name) && !optional.includes(name)))(
      "needs %s",
      (name) => {
        const { [name]: _, ...rest } = entity as Record<string, unknown>;
        expect(refusal(rest)).toBe(`Entity: "${name}" is required`);
        expect(refusal({ ...rest, [name]: null })).toBe(`Entity: "${name}" is required`);
      },
    );

    test("has no other fields", () => {
      expect(refusal({ ...entity, plan: "pro" })).toMatch(/^Entity: "plan" is not a field of /);
      expect(refusal({ ...entity, constructor: "x" })).toMatch(/^Entity: "constructor" is not a field of /);
    });

    test("may be sent again, unless it merges or reports a metric", () => {
      expect(isRepeatable(read(entity))).toBe(entity.action !== "merge" && entity.type !== "delivery");
    });
  },
);

describe("events", () => {
  const event = { ...ada, action: "event", name: "order_placed" };

  test("get an id of their own, each another one", () => {
    const ids = [read(event).id, read(event).id];
    expect(ids).toEqual([
      expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    ]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("keep a ULID, and any other key becomes the same ULID again", () => {
    const id = ulid();
    expect(read({ ...event, id }).id).toBe(id);
    expect(read({ ...event, id: "order-1001" }).id).toBe(read({ ...event, id: "order-1001" }).id);
    expect(read({ ...event, id: 1001 }).id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  test("lose the spaces around their name", () => {
    expect(read({ ...event, name: " order_placed " }).name).toBe("order_placed");
  });

  test("keep created_at in their data as it is", () => {
    const attributes = { created_at: "2026-11-20T09:30:00Z" };
    expect(read({ ...event, attributes }).attributes).toEqual(attributes);
  });
});

describe("times become Unix seconds:", () => {
  const time = "2026-11-20T09:30:00Z";
  const seconds = 1_795_167_000;

  test("timestamp", () => {
    expect(read({ ...ada, action: "identify", timestamp: time })).toMatchObject({ timestamp: seconds });
    expect(read({ ...ada, action: "event", name: "x", timestamp: seconds * 1000 })).toMatchObject({
      timestamp: seconds,
    });
  });

  test("created_at of people and objects", () => {
    for (const who of [ada, acme])
      expect(
        read({ ...who, action: "identify", attributes: { created_at: time, other: time } }).attributes,
      ).toEqual({
        created_at: seconds,
        other: time,
      });
  });

  test.each(["", " ", null])("a created_at of %p is not sent", (created_at) => {
    for (const who of [ada, acme])
      expect(read({ ...who, action: "identify", attributes: { created_at, plan: "" } }).attributes).toEqual({
        plan: "",
      });
  });

  test("last_used of devices", () => {
    const device = { token: "abc", platform: "iOS", last_used: time };
    expect(read({ ...ada, action: "add_device", device }).device).toEqual({
      token: "abc",
      platform: "ios",
      last_used: seconds,
    });
  });

  test("an empty timestamp is left out", () => {
    expect(read({ ...ada, action: "identify", timestamp: "" })).toEqual({ ...ada, action: "identify" });
  });
});

describe("identifiers", () => {
  const identifiersOf = (identifiers: unknown) =>
    read({ type: "person", action: "delete", identifiers }).identifiers;

  test.each([
    [{ id: 42 }, { id: "42" }],
    [{ cio_id: "cio_a3000001" }, { cio_id: "a3000001" }],
    [{ cio_id: "a3000001" }, { cio_id: "a3000001" }],
    [{ phone: "+14155552671" }, { phone: "+14155552671" }],
    [{ id: null, email: "ada@example.com", phone: undefined }, { email: "ada@example.com" }],
  ])("%j are sent as %j", (given, sent) => {
    expect(identifiersOf(given)).toEqual(sent);
  });

  test("of a merge and of relationships lose the prefix, too", () => {
    const cio_relationships = [{ identifiers: { cio_id: "cio_b" } }];
    expect(
      read({ type: "person", action: "merge", primary: { cio_id: "cio_a" }, secondary: { cio_id: "cio_b" } }),
    ).toMatchObject({ primary: { cio_id: "a" }, secondary: { cio_id: "b" } });
    expect(read({ ...acme, action: "add_relationships", cio_relationships })).toMatchObject({
      cio_relationships: [{ identifiers: { cio_id: "b" } }],
    });
  });

  test("of objects may hold a number or a Customer.io ID", () => {
    const identifiers = { object_type_id: 1, object_id: 7 };
    expect(read({ type: "object", action: "delete", identifiers }).identifiers).toEqual({
      object_type_id: "1",
      object_id: "7",
    });
    expect(
      read({ type: "object", action: "identify", identifiers: { cio_object_id: "ob1" } }).identifiers,
    ).toEqual({ cio_object_id: "ob1" });
  });
});

test("attributes of devices become text", () => {
  const device = { token: "abc", platform: "android", attributes: { push_enabled: true, os: 14 } };
  expect(read({ ...ada, action: "add_device", device }).device).toMatchObject({
    attributes: { push_enabled: "true", os: "14" },
  });
});

test("what was given is not changed", () => {
  const given = {
    ...ada,
    action: "identify",
    attributes: { created_at: "2026-11-20" },
    cio_relationships: [{ identifiers: { object_type_id: 1, object_id: 2 } }],
  };
  const copy = structuredClone(given);
  read(given);
  expect(given).toEqual(copy);
});

describe("is refused:", () => {
  const identify = { ...ada, action: "identify" };
  const device = { token: "abc", platform: "ios" };
  const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`a${index}`, 1]));

  test.each<[string, unknown, RegExp]>([
    ["nothing", undefined, /^Entity: must be an object/],
    ["a list", [ada], /^Entity: must be an object/],
    ["text that is not JSON", "{type: person}", /^Entity: is text that is not valid JSON/],
    ["digits that JSON would lose", '{"type":12345678901234567890}', /^Entity: holds a number/],
    ["no type", { action: "identify" }, /^Entity: "type" is required: one of person, object, delivery/],
    ["an unknown type", { type: "user" }, /^Entity: "type" must be one of person, object, delivery/],
    ["a type of every object", { type: "constructor" }, /^Entity: "type" must be one of/],
    ["no action", ada, /^Entity: "action" is required: one of identify, delete, event/],
    ["an unknown action", { ...ada, action: "track" }, /^Entity: "action" must be one of identify/],
    ["an event of an object", { ...acme, action: "event" }, /^Entity: "action" must be one of identify/],
    [
      "data instead of attributes",
      { ...ada, action: "event", name: "x", data: {} },
      /^Entity: "data" is the spelling of v1; here it is attributes/,
    ],
    [
      "_timestamp instead of timestamp",
      { ...identify, _timestamp: 1 },
      /^Entity: "_timestamp" is the spelling of v1; here it is timestamp/,
    ],
    [
      "_timestamp among the attributes",
      { ...identify, attributes: { _timestamp: 1 } },
      /^Entity: "attributes._timestamp" is the spelling of v1; here it is timestamp/,
    ],
    ["an id beside identifiers", { ...identify, id: "ada" }, /^Entity: "id" belongs in identifiers/],
    [
      "identifiers of a merge",
      { ...ada, action: "merge", primary: { id: "a" }, secondary: { id: "b" } },
      /^Entity: "identifiers" is not a field of person merge; primary, secondary may be/,
    ],
    [
      "the same person twice",
      { type: "person", action: "merge", primary: { id: "a" }, secondary: { id: "a" } },
      /^Entity: "secondary" is the same person as primary/,
    ],
    ["two identifiers", { ...identify, identifiers: { id: "a", email: "a@b" } }, /exactly one of id, email/],
    [
      "an unknown identifier",
      { ...identify, identifiers: { anonymous_id: "a" } },
      /exactly one of id, email/,
    ],
    ["a blank identifier", { ...identify, identifiers: { id: " " } }, /"identifiers.id" must not be blank/],
    ["a prefix and no more", { ...identify, identifiers: { cio_id: "cio_" } }, /"identifiers.cio_id" is req/],
    ["an id of 151 bytes", { ...identify, identifiers: { id: `${"é".repeat(75)}x` } }, /is 151 bytes long/],
    ["a phone number without +", { ...identify, identifiers: { phone: "4155552671" } }, /E\.164/],
    ["an email address without @", { ...identify, identifiers: { email: "ada" } }, /not an email address/],
    [
      "a phone number in a merge",
      { type: "person", action: "merge", primary: { phone: "+14155552671" }, secondary: { id: "a" } },
      /^Entity: "primary" must hold exactly one of id, email, cio_id/,
    ],
    [
      "an object type of 0",
      { ...acme, action: "delete", identifiers: { object_type_id: "0", object_id: "acme" } },
      /"identifiers.object_type_id" must be the number of an object type/,
    ],
    [
      "an object's id of 151 bytes",
      { ...acme, action: "delete", identifiers: { object_type_id: "1", object_id: `${"é".repeat(75)}x` } },
      /^Entity: "identifiers.object_id" is 151 bytes long/,
    ],
    [
      "a blank CIO object ID",
      { ...acme, action: "delete", identifiers: { cio_object_id: " " } },
      /^Entity: "identifiers.cio_object_id" must not be blank/,
    ],
    [
      "half of an object's identifiers",
      { ...acme, action: "delete", identifiers: { object_id: "acme" } },
      /^Entity: "identifiers" must hold either object_type_id and object_id or cio_object_id/,
    ],
    [
      "an attribute name of 151 bytes",
      { ...identify, attributes: { ["n".repeat(151)]: 1 } },
      /^Entity: "attributes\.n+" is a name of 151 bytes/,
    ],
    ["an attribute without a name", { ...identify, attributes: { "": 1 } }, /an attribute has no name/],
    [
      "a value of 1001 bytes",
      { ...identify, attributes: { note: `${"é".repeat(500)}x` } },
      /^Entity: "attributes.note" is 1001 bytes long/,
    ],
    ["301 attributes", { ...identify, attributes: many }, /^Entity: "attributes" has 301 attributes/],
    [
      "a value that is not finite",
      { ...identify, attributes: { a: Number.NaN } },
      /"attributes.a" is not a f/,
    ],
    [
      "an _update that is neither true nor false",
      { ...identify, attributes: { _update: "yes" } },
      /"attributes._update" must/,
    ],
    ["a time that is none", { ...identify, timestamp: "yesterday" }, /^Entity: "timestamp" is not a time/],
    [
      "event data that is not finite",
      { ...ada, action: "event", name: "x", attributes: { a: [Number.POSITIVE_INFINITY] } },
      /^Entity: "attributes.a" is not a finite number/,
    ],
    ["an event name of 101 bytes", { ...ada, action: "event", name: "x".repeat(101) }, /"name" is 101 bytes/],
    ["a blank event name", { ...ada, action: "event", name: " " }, /^Entity: "name" must not be blank/],
    [
      "a device with an id",
      { ...ada, action: "add_device", device: { id: "abc", platform: "ios" } },
      /^Entity: "device.id" is the spelling of v1; here it is token/,
    ],
    [
      "a property beside the attributes of a device",
      { ...ada, action: "add_device", device: { ...device, app_version: "1" } },
      /^Entity: "device.app_version" is not a field here/,
    ],
    [
      "a platform nobody knows",
      { ...ada, action: "add_device", device: { ...device, platform: "web" } },
      /^Entity: "device.platform" must be ios or android/,
    ],
    [
      "a device attribute that is a list",
      { ...ada, action: "add_device", device: { ...device, attributes: { a: [1] } } },
      /^Entity: "device.attributes.a" must be text/,
    ],
    [
      "relationships as v1 has them",
      { ...identify, cio_relationships: { action: "add_relationships", relationships: [] } },
      /^Entity: "cio_relationships" is the spelling of v1; here it is a list/,
    ],
    [
      "relationships among the attributes",
      { ...identify, attributes: { cio_relationships: [] } },
      /^Entity: "attributes.cio_relationships" belongs beside attributes/,
    ],
    [
      "no relationship",
      { ...ada, action: "add_relationships", cio_relationships: [] },
      /^Entity: "cio_relationships" must not be empty/,
    ],
    [
      "a relationship to nobody",
      { ...acme, action: "add_relationships", cio_relationships: [{ relationship_attributes: {} }] },
      /^Entity: "cio_relationships\[0\].identifiers" is required/,
    ],
    [
      "a relationship of a person to a person",
      { ...ada, action: "add_relationships", cio_relationships: [{ identifiers: { id: "grace" } }] },
      /^Entity: "cio_relationships\[0\].identifiers" must hold either object_type_id/,
    ],
    [
      "a relationship attribute of 1001 bytes",
      {
        ...acme,
        action: "add_relationships",
        cio_relationships: [
          { identifiers: { id: "ada" }, relationship_attributes: { role: "x".repeat(1001) } },
        ],
      },
      /^Entity: "cio_relationships\[0\].relationship_attributes.role" is 1001/,
    ],
    [
      "a metric that devices do not report",
      { ...smallest.at(-1), name: "clicked" },
      /^Entity: "name" must be one of opened, converted, delivered/,
    ],
    [
      "a metric without a device",
      { ...smallest.at(-1), attributes: {} },
      /^Entity: "attributes.device_token" is required/,
    ],
  ])("%s", (_, entity, message) => {
    expect(refusal(entity)).toMatch(message);
  });
});

test("a place with a name goes on with the field", () => {
  expect(() => readEntity(["Records", "3"], { type: "person" })).toThrow('Records: "3.action" is required');
});

describe("the JSON of an entity", () => {
  const entityOf = (bytes: number) => {
    const frame = JSON.stringify({ ...ada, action: "event", name: "x", attributes: { note: "" } });
    return { ...ada, action: "event", name: "x", attributes: { note: "x".repeat(bytes - frame.length) } };
  };

  test("may have 32000 bytes", () => {
    expect(serialiseEntity("Entity", entityOf(32_000))).toHaveLength(32_000);
  });

  test("may not have more, counted in bytes", () => {
    const entity = entityOf(31_999);
    entity.attributes.note = `é${entity.attributes.note}`;
    expect(() => serialiseEntity("Entity", entity)).toThrow(
      "Entity: is 32001 bytes of JSON; at most 32000 bytes are allowed",
    );
  });
});

describe("no text takes more than linear time to read:", () => {
  const entities: [string, (text: string) => object][] = [
    ["an id", (id) => ({ ...ada, action: "delete", identifiers: { id } })],
    ["an address", (email) => ({ ...ada, action: "delete", identifiers: { email } })],
    ["a phone number", (phone) => ({ ...ada, action: "delete", identifiers: { phone } })],
    ["a Customer.io ID", (cio_id) => ({ ...ada, action: "delete", identifiers: { cio_id } })],
    [
      "an object type",
      (type) => ({ ...acme, action: "delete", identifiers: { object_type_id: type, object_id: "x" } }),
    ],
    ["a device", (token) => ({ ...ada, action: "delete_device", device: { token } })],
    ["an event", (name) => ({ ...ada, action: "event", name })],
    ["a key", (id) => ({ ...ada, action: "event", name: "seen", id })],
    ["a time", (timestamp) => ({ ...ada, action: "identify", timestamp })],
    ["a switch", (_update) => ({ ...ada, action: "identify", attributes: { _update } })],
    [
      "preferences",
      (all) => ({ ...ada, action: "identify", attributes: { cio_subscription_preferences: all } }),
    ],
    ["an unknown field", (name) => ({ ...ada, action: "identify", [name]: 1 })],
  ];

  const texts = [
    "a",
    "a@",
    "0",
    "+1",
    "cio_",
    " ",
    "\n",
    "\u200B",
    "\u200B ",
    "{{",
    "}}",
    "2026-11-20T00:00:00.0",
    "[",
    '"\\',
    "é",
  ];

  test.each(entities)("%s", (_, entityOf) => {
    const offenders = ["", "x", "+1", "2026-11-20T00:00:00.", '{"'].flatMap((start) =>
      texts.filter(
        (part) =>
          !isLinear((size) => {
            const entity = entityOf(`${start}${part.repeat(size / part.length)}!`);
            return () => outcomeOf(() => read(entity));
          }, part.length),
      ),
    );
    expect(offenders).toEqual([]);
  });
});

test.each([
  ["an identifier", (deep: unknown) => ({ ...ada, action: "delete", identifiers: { id: deep } })],
  ["attributes", (deep: unknown) => ({ ...ada, action: "identify", attributes: { deep } })],
  ["event data", (deep: unknown) => ({ ...ada, action: "event", name: "seen", attributes: { deep } })],
  ["relationships", (deep: unknown) => ({ ...ada, action: "add_relationships", cio_relationships: deep })],
  [
    "attributes of a device",
    (attributes: unknown) => ({
      ...ada,
      action: "add_device",
      device: { token: "abc", platform: "ios", attributes: { attributes } },
    }),
  ],
  ["a field that it has not", (deep: unknown) => ({ ...ada, action: "identify", deep })],
])("lists that are nested 100000 deep are refused by name: in %s", (_, entityOf) => {
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], "ada");
  expect(refusal(entityOf(deep))).toMatch(/^Entity: "/);
});

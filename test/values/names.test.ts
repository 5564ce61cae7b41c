import component from "../../src";
import { isLinear, outcomeOf } from "../growth";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

type Inputs = Record<string, unknown>;

interface Input {
  key: string;
  type: string;
  collection?: string;
  model?: unknown;
  clean?: (value: unknown) => unknown;
  inputs?: Input[];
}

const event = { id: "ada", eventName: "order_placed" };
const metric = { deliveryId: "d1", channel: "email", metric: "opened" };
const merge = { primaryId: "ada", secondaryId: "bob" };
const object = { objectTypeId: "1", objectId: "acme" };
const records = [{ id: "ada", name: "order_placed", key: "1001" }];
const many = { records, idField: "id", eventNameField: "name", deduplicationField: "key" };

/** Every input that names somebody or something: its step, the step's inputs, its key, its label. */
const naming: [string, Inputs, string, string][] = [
  ["identify", { id: "ada" }, "id", "ID"],
  ["destroy", { id: "ada" }, "id", "ID"],
  ["suppress", { id: "ada" }, "id", "ID"],
  ["eraseCustomer", { id: "ada", confirm: "ERASE" }, "id", "ID"],
  ["track", event, "id", "ID"],
  ["track", event, "eventName", "Event Name"],
  ["track", event, "eventId", "Deduplication Key"],
  ["trackPageView", { id: "ada", url: "/" }, "url", "URL"],
  ["trackScreenView", { id: "ada", screenName: "Home" }, "screenName", "Screen Name"],
  ["trackAnonymousEvent", { eventName: "seen" }, "anonymousId", "Anonymous ID"],
  ["trackAnonymousEvent", { eventName: "invite" }, "recipient", "Recipient"],
  ["trackAnonymousEvent", { eventName: "invite", recipient: "a@b.c" }, "fromAddress", "From Address"],
  ["trackAnonymousEvent", { eventName: "invite", recipient: "a@b.c" }, "replyTo", "Reply To"],
  ["mergeCustomers", merge, "primaryId", "Primary Identifier"],
  ["mergeCustomers", merge, "secondaryId", "Secondary Identifier"],
  ["addDevice", { id: "ada", deviceId: "abc", platform: "ios" }, "deviceId", "Device Token"],
  ["deleteDevice", { id: "ada", deviceId: "abc" }, "deviceId", "Device Token"],
  ["unsubscribe", { deliveryId: "d1" }, "deliveryId", "Delivery ID"],
  ["reportMetric", metric, "deliveryId", "Delivery ID"],
  ["reportMetric", metric, "recipient", "Recipient"],
  ["submitForm", { formId: "f1", identifier: "ada" }, "formId", "Form ID"],
  ["submitForm", { formId: "f1", identifier: "ada" }, "identifier", "Identifier"],
  ["addToSegment", { segmentId: "7", ids: "ada" }, "ids", "Customer Identifiers"],
  ["removeFromSegment", { segmentId: "7", ids: "ada" }, "segmentId", "Segment ID"],
  ["identifyObject", object, "objectId", "Object ID"],
  ["deleteObject", object, "objectTypeId", "Object Type ID"],
  ["addRelationships", { side: "person", personId: "ada", ...object, related: "x" }, "personId", "Person ID"],
  ["identifyMany", { records, idField: "id" }, "idField", "Identifier Field"],
  ["trackMany", many, "idField", "Identifier Field"],
  ["trackMany", many, "eventNameField", "Event Name Field"],
  ["trackMany", many, "deduplicationField", "Deduplication Field"],
  ["trackMany", { records, idField: "id" }, "eventName", "Event Name"],
];

const refusal = async (action: string, inputs: Inputs): Promise<string> => {
  const { message } = await cio.failure(action, inputs);
  expect(cio.requests).toHaveLength(0);
  return message;
};

describe.each(naming)("%s %j: %s", (action, inputs, key, label) => {
  test.each([
    ["{{customer.id}}", "a placeholder in double braces stands where a value should be; map it again"],
    [" undefined ", "the word undefined stands where a value should be; map it again"],
  ])("%p was not filled in", async (given, why) => {
    expect(await refusal(action, { ...inputs, [key]: given })).toMatch(
      new RegExp(`^${label}: (?:entry 1 )?was not filled in: ${why}$`),
    );
  });

  test("a hidden character is named", async () => {
    expect(await refusal(action, { ...inputs, [key]: "ada\u200B" })).toMatch(
      new RegExp(`^${label}: (?:entry 1 )?ends with the invisible character U\\+200B; remove it$`),
    );
  });
});

test.each(["null", "NaN", "[object Object]", "\tnull\n", "order-{{id}}", "{{ a }}{{ b }}", "x{{"])(
  "the id %p says whether it was filled in",
  async (id) => {
    const outcome = await cio.failure("identify", { id });
    expect(outcome.message).toMatch(id === "x{{" ? /^identify succeeded$/ : /^ID: was not filled in: /);
  },
);

test.each(["Null", "NULL", "undefined-1", "nan", "{customer.id}", "}}{{", "object"])(
  "%p may be an id",
  async (id) => {
    await cio.run("identify", { id });
    expect(cio.person(id)).toBeDefined();
  },
);

test.each([
  ["a null character", "ada\u0000", "contains the control character U\\+0000; remove it"],
  ["a line break", "ada\nbob", "contains the control character U\\+000A; remove it"],
  ["a tab at its end", "ada\t", "contains the control character U\\+0009; remove it"],
  ["a delete character", "a\u007Fda", "contains the control character U\\+007F; remove it"],
  ["a control character of Latin 1", "ada\u0085", "contains the control character U\\+0085; remove it"],
  ["a line separator", "ada\u2028bob", "contains the control character U\\+2028; remove it"],
  ["a zero width space alone", "\u200B", "holds nothing but invisible characters such as U\\+200B"],
  ["joiners and blanks", " \u2060 \u200D", "holds nothing but invisible characters such as U\\+200D"],
  ["a soft hyphen at its end", "ada\u00AD", "ends with the invisible character U\\+00AD; remove it"],
  [
    "one before the spaces at its end",
    "ada\u180E  ",
    "ends with the invisible character U\\+180E; remove it",
  ],
  ["a byte order mark", "\uFEFFada", "begins with the invisible character U\\+FEFF; remove it"],
  ["a mark of direction", " \u202Aada", "begins with the invisible character U\\+202A; remove it"],
])("an id with %s is refused, and the character is named", async (_, id, why) => {
  expect(await refusal("identify", { id })).toMatch(new RegExp(`^ID: ${why}$`));
});

test.each(["❤️", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "co\u00ADop", "Ådä"])(
  "%p may be an id: what is within a text joins it",
  async (id) => {
    await cio.run("identify", { id });
    expect(cio.person(id)).toBeDefined();
  },
);

const idInput = (Object(component.actions.identify).inputs as Input[]).find(({ key }) => key === "id");

test.each(["\uFEFF", "\uFEFF ", "\u200B", "\u200B ", " ", "\u00A0"])(
  "an id that begins or ends with many of %j is read in linear time",
  (part) => {
    for (const [start, end] of [
      ["", "x"],
      ["é", ""],
      ["é", "x"],
    ])
      expect(
        isLinear((size) => {
          const id = `${start}${part.repeat(size / part.length)}${end}`;
          return () => outcomeOf(() => idInput?.clean?.(id));
        }, part.length),
      ).toBe(true);
  },
);

test("millions of invisible characters are refused by the name of the input", async () => {
  const id = `${"\u200B".repeat(9_000_000)}x`;
  expect(await refusal("identify", { id })).toMatch(/^ID: begins with the invisible character U\+200B; /);
});

test("a trimmed name may have line breaks around it", async () => {
  await cio.run("track", { id: "ada", eventName: "\norder_placed\r\n" });
  expect(cio.sent).toMatchObject({ name: "order_placed" });
});

test("attributes and event data may hold what no name may: they may be templates", async () => {
  const values = { a: "{{customer.id}}", b: "undefined", c: "x\u0000", d: "\u200B" };
  await cio.run("identify", { id: "ada", customerData: values });
  expect(cio.sent).toEqual(values);
  await cio.run("track", { ...event, eventData: values });
  expect(cio.sent).toMatchObject({ data: values });
});

describe("in an entity, where everything is named in the same way:", () => {
  const ada = { type: "person", identifiers: { id: "ada" } };
  const acme = { type: "object", identifiers: { object_type_id: "1", object_id: "acme" } };
  const bad = "{{x}}";

  test.each([
    ["identifiers.id", { ...ada, action: "delete", identifiers: { id: bad } }],
    ["identifiers.email", { ...ada, action: "delete", identifiers: { email: bad } }],
    ["identifiers.cio_id", { ...ada, action: "delete", identifiers: { cio_id: `cio_${bad}` } }],
    ["identifiers.phone", { ...ada, action: "delete", identifiers: { phone: bad } }],
    [
      "identifiers.object_id",
      { ...acme, action: "delete", identifiers: { object_type_id: "1", object_id: bad } },
    ],
    ["identifiers.cio_object_id", { ...acme, action: "delete", identifiers: { cio_object_id: bad } }],
    ["name", { ...ada, action: "event", name: bad }],
    ["id", { ...ada, action: "event", name: "seen", id: bad }],
    ["device.token", { ...ada, action: "add_device", device: { token: bad, platform: "ios" } }],
    ["device.token", { ...ada, action: "delete_device", device: { token: bad } }],
    ["primary.id", { type: "person", action: "merge", primary: { id: bad }, secondary: { id: "bob" } }],
    [
      "cio_relationships[0].identifiers.object_id",
      {
        ...ada,
        action: "add_relationships",
        cio_relationships: [{ identifiers: { object_type_id: "1", object_id: bad } }],
      },
    ],
    [
      "attributes.device_token",
      {
        type: "delivery",
        action: "event",
        identifiers: { id: "d1" },
        name: "opened",
        attributes: { device_token: bad },
      },
    ],
  ])("%s", async (field, entity) => {
    const whole = await refusal("sendEntity", { entity });
    expect(whole).toMatch(new RegExp(`^Entity: "${field.replace(/[[\]]/g, "\\$&")}" was not filled in: `));
    const inBatch = await refusal("sendBatch", { entities: [entity] });
    expect(inBatch).toContain(`Row 1: "${field}" was not filled in: `);
  });
});

test("related things are named, too", async () => {
  const inputs = { side: "person", personId: "ada", objectTypeId: "1" };
  expect(await refusal("addRelationships", { ...inputs, related: "acme, {{object.id}}" })).toMatch(
    /^Related: "entry 2, object_id" was not filled in: /,
  );
  expect(await refusal("addRelationships", { ...inputs, related: "[object Object]" })).toMatch(
    /^Related: "entry 1, object_id" was not filled in: /,
  );
});

test.each([
  ["identifyMany", { idField: "id" }, "id"],
  ["trackMany", { idField: "id", eventNameField: "name", deduplicationField: "key" }, "name"],
  ["trackMany", { idField: "id", eventNameField: "name", deduplicationField: "key" }, "key"],
])("%s %j: a record whose %s was not filled in is refused by its row", async (action, inputs, field) => {
  const bad = { ...records[0], [field]: "undefined" };
  expect(await refusal(action, { ...inputs, records: [...records, bad] })).toContain(
    `Row 2: "${field}" was not filled in: the word undefined stands where a value should be; map it again`,
  );
});

test("a person who is really called undefined is reached by Raw Request", async () => {
  await cio.run("rawRequest", { url: "/v1/customers/undefined", method: "PUT", data: "{}" });
  expect(cio.person("undefined")).toBeDefined();
});

test("the entry of a list is named", async () => {
  expect(await refusal("addToSegment", { segmentId: "7", ids: "[object Object]" })).toMatch(
    /^Customer Identifiers: entry 1 was not filled in: the word \[object Object\] /,
  );
  expect(await refusal("addToSegment", { segmentId: "7", ids: ["ada", "", "null"] })).toBe(
    "Customer Identifiers: entry 2 was not filled in: the word null stands where a value should be; map it again",
  );
});

/** Each input with the step, or the choice within it, that it belongs to. */
const allInputs = (place: string, inputs: readonly Input[]): { name: string; input: Input }[] =>
  inputs.flatMap((input) => [
    { name: `${place}.${input.key}`, input },
    ...allInputs(input.key, input.inputs ?? []),
  ]);

const textInputs = [...Object.values(component.actions), ...Object.values(component.triggers)]
  .flatMap(({ key, inputs }) => allInputs(key, inputs as unknown as Input[]))
  .filter(({ input }) => ["string", "text"].includes(input.type))
  .filter(({ input }) => input.model === undefined && input.collection !== "keyvaluelist");

const isTaken = ({ collection, clean }: Input, text: string): boolean => {
  try {
    const read = clean?.(collection === "valuelist" ? [text] : text);
    if (typeof read === "function") read(); // a trigger's own input is read where it is asked for
    return true;
  } catch {
    return false;
  }
};

const taking = (text: string): string[] =>
  [...new Set(textInputs.filter(({ input }) => isTaken(input, text)).map(({ name }) => name))].sort();

/** May be any text at all. */
const values = [
  "conditions.value", // of an attribute
  "rawRequest.data",
  "rawRequestApp.data",
  "rawRequestBeta.data",
];

/** Read together with what else says who is related: see "related things are named, too". */
const relatedLists = [
  "addRelationships.related",
  "identifyObject.relatedPeople",
  "object_add_relationships.relatedPeople",
  "object_delete_relationships.relatedPeople",
  "object_identify.relatedPeople",
  "object_identify_anonymous.relatedVisitors",
  "person_add_relationships.relatedObjects",
  "person_delete_relationships.relatedObjects",
  "person_identify.relatedObjects",
  "removeRelationships.related",
];

/** What people read, and addresses in which Customer.io takes Liquid: {{customer.email}} is meant. */
const wordings = [
  "createManualSegment.description",
  "createOrUpdateSnippet.value",
  "importCsv.description",
  "reportMetric.reason",
  ...["bcc", "body", "bodyAmp", "bodyPlain", "cc", "from", "preheader", "replyTo", "subject", "to"].map(
    (key) => `sendEmail.${key}`,
  ),
  "sendInboxMessage.to",
  ...["body", "imageUrl", "link", "title"].map((key) => `sendPush.${key}`),
  "sendSms.from",
  "sendSms.to",
];

test.each(["undefined", "null", "NaN", "[object Object]", " undefined "])(
  "no text input of any step takes %j for a name; those that may hold anything are listed here",
  (word) => {
    expect(taking(word)).toEqual([...values, ...relatedLists].sort());
  },
);

test("no text input of any step takes double braces; those that may hold Liquid are listed here", () => {
  expect(taking("{{customer.id}}")).toEqual([...values, ...relatedLists, ...wordings].sort());
});

test("a message whose subject was not filled in is refused, one with Liquid is sent", async () => {
  const email = { id: "ada-1815", to: "ada@example.com", message: "44" };
  expect(await refusal("sendEmail", { ...email, subject: "undefined" })).toMatch(
    /^Subject: was not filled in: the word undefined /,
  );
  await cio.run("sendEmail", { ...email, to: "{{customer.email}}", subject: "For {{customer.name}}" });
  expect(cio.sent).toMatchObject({ to: "{{customer.email}}", subject: "For {{customer.name}}" });
});

const search = (condition: Inputs) => ({
  conditions: { configuration: "all", values: { conditions: [{ kind: "eq", value: "x", ...condition }] } },
});

test.each<[string, Inputs, string]>([
  ["searchPeople", search({ attribute: "{{attribute}}" }), "Attribute"],
  ["searchPeople", search({ kind: "segment", segment: "undefined" }), "Segment"],
  ["listActivities", { activityType: "undefined" }, "Activity Type"],
  ["listActivities", { activityName: "{{event}}" }, "Event or Attribute Name"],
  ["listMessages", { start: "undefined" }, "Start"],
  ["getSubscriptionPreferences", { id: "ada-1815", language: "null" }, "Language"],
  ["createCollection", { name: "[object Object]", rows: "[]" }, "Name"],
  ["exportPeople", { ...search({ attribute: "plan" }), columns: ["undefined"] }, "Attributes"],
  ["identify", { id: "ada", timestampAttributes: ["{{date}}"] }, "Date Attributes"],
  ["identifyMany", { records, idField: "id", leaveOutFields: ["NaN"] }, "Fields to Leave Out"],
])("%s %j: %s was not filled in", async (action, inputs, label) => {
  expect(await refusal(action, inputs)).toMatch(new RegExp(`^${label}: (?:entry 1 )?was not filled in: `));
});

test("an attribute that a filter names is a name as well", async () => {
  const filter = { not: { attribute: { field: "{{attribute}}", operator: "exists" } } };
  expect(await refusal("searchPeople", { filter })).toMatch(
    /^Filter: "not.attribute.field" was not filled in: /,
  );
});

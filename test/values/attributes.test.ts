import component from "../../src";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

type Inputs = Record<string, unknown>;

const object = { objectTypeId: "1", objectId: "acme" };
const anonymous = { anonymousId: "anon", eventName: "seen" };
const related = { side: "person", personId: "ada", ...object, objectId: undefined, related: "acme" };

const message = { id: "ada", message: "44" };

const relationshipAttributes = (sent: Inputs): unknown =>
  (sent.cio_relationships as { relationship_attributes?: unknown }[])[0]?.relationship_attributes;

/** Every key-value list whose empty values are sent: its step, other inputs, its key, where it goes. */
const lists: [string, Inputs, string, (sent: Inputs) => unknown][] = [
  ["identify", { id: "ada" }, "customerData", (sent) => sent],
  ["identify", { id: "ada" }, "attributes", (sent) => sent],
  ["identifyObject", object, "objectData", ({ attributes }) => attributes],
  ["identifyObject", object, "attributes", ({ attributes }) => attributes],
  ["addRelationships", related, "relationshipAttributes", relationshipAttributes],
  ["track", { id: "ada", eventName: "seen" }, "eventData", ({ data }) => data],
  ["track", { id: "ada", eventName: "seen" }, "eventAttributes", ({ data }) => data],
  ["trackPageView", { id: "ada", url: "/" }, "eventData", ({ data }) => data],
  ["trackScreenView", { id: "ada", screenName: "Home" }, "eventData", ({ data }) => data],
  ["trackAnonymousEvent", anonymous, "eventData", ({ data }) => data],
  ["sendEmail", { ...message, to: "ada@example.com" }, "messageData", ({ message_data }) => message_data],
  ["sendPush", { id: "ada", message: "45" }, "additionalMessageData", ({ message_data }) => message_data],
  ["triggerBroadcast", { broadcastId: "9" }, "broadcastData", ({ data }) => data],
  ["triggerBroadcast", { broadcastId: "9" }, "additionalData", ({ data }) => data],
];

describe.each(lists)("%s %j, %s", (action, inputs, key, whereIn) => {
  const values = { a: "", b: null, c: 0, d: false, e: " " };

  test.each([
    ["Send", { emptyValues: "send" }, values],
    ["nothing chosen", {}, values],
    ["Leave Out", { emptyValues: "leaveOut" }, { c: 0, d: false, e: " " }],
  ])("with %s for Empty Values", async (_, choice, expected) => {
    await cio.run(action, { ...inputs, ...choice, [key]: values });
    expect(whereIn(cio.sent as Inputs)).toEqual(expected);
  });
});

/** Where nothing but text goes: the same, but null has no text. */
const texts: [string, Inputs, string, (sent: Inputs) => unknown][] = [
  [
    "addDevice",
    { id: "ada", deviceId: "abc", platform: "ios" },
    "deviceAttributes",
    ({ device }) => (device as Inputs).attributes,
  ],
  ["sendPush", { id: "ada", message: "45" }, "customData", ({ custom_data }) => custom_data],
  [
    "submitForm",
    { formId: "f1", identifier: "ada" },
    "fields",
    ({ data }) => {
      const { id: _, ...fields } = data as Inputs;
      return fields;
    },
  ],
];

describe.each(texts)("%s %j, %s", (action, inputs, key, whereIn) => {
  test.each([
    ["Send", { emptyValues: "send" }, { a: "" }, { a: "", c: "0" }],
    ["nothing chosen", {}, { a: "" }, { a: "", c: "0" }],
    ["Leave Out", { emptyValues: "leaveOut" }, { a: "", b: null }, { c: "0" }],
  ])("with %s for Empty Values", async (_, choice, blanks, expected) => {
    await cio.run(action, { ...inputs, ...choice, [key]: { ...blanks, c: 0 } });
    expect(whereIn(cio.sent as Inputs)).toEqual(expected);
  });
});

interface Form {
  key: string;
  collection?: string;
  inputs?: Form[];
}

/** A step, and each choice of it that has a form of its own. */
const formsOf = (
  key: string,
  inputs: readonly Form[],
): { key: string; keys: string[]; lists: string[] }[] => [
  {
    key,
    keys: inputs.map((input) => input.key),
    lists: inputs.filter(({ collection }) => collection === "keyvaluelist").map((input) => input.key),
  },
  ...inputs.flatMap((input) =>
    (input.inputs ?? []).flatMap((inner) => formsOf(inner.key, inner.inputs ?? [])),
  ),
];

test("every form with a key-value list has the choice, but where an entry is no value of somebody or something", () => {
  const technical = ["attachments", "headers", "formData", "fileData", "fileDataFileNames", "queryParams"];
  const without = Object.values(component.actions)
    .flatMap(({ key, inputs }) => formsOf(key, inputs as unknown as Form[]))
    .filter(({ lists }) => lists.some((list) => !technical.includes(list)))
    .filter(({ keys }) => !keys.includes("emptyValues"));
  expect(without).toEqual([]);
});

test("Send Entity has the choice in each form that has values", async () => {
  const values = { personId: "ada", customerData: { a: "", b: 1 }, emptyValues: "leaveOut" };
  await cio.run("sendEntity", { operation: { configuration: "person_identify", values } });
  expect(cio.sent).toMatchObject({ attributes: { b: 1 } });
  expect((cio.sent as { attributes: object }).attributes).not.toHaveProperty("a");
});

test("a value that is left out does not hide the same name in another input", async () => {
  const inputs = { id: "ada", attributes: { plan: "pro" }, customerData: { plan: "" } };
  await cio.run("identify", { ...inputs, emptyValues: "leaveOut" });
  expect(cio.sent).toEqual({ plan: "pro" });
});

test.each([
  ["ada@example.com", "automatic", { id: "" }],
  ["ada@example.com", "email", { id: "" }],
  ["ada", "automatic", { email: "" }],
  ["ada", "id", { email: "" }],
])("a blank does not overwrite the identifier that names the person: %s, %s", async (id, idType, sent) => {
  await cio.run("identify", { id, idType, customerData: { id: "", email: "" } });
  expect(cio.sent).toEqual(sent);
});

test("Convert Values knows TRUE and FALSE, and no other spelling", async () => {
  const customerData = { a: "TRUE", b: "FALSE", c: "True", d: "NULL" };
  await cio.run("identify", { id: "ada", customerData, convertValues: true });
  expect(cio.sent).toEqual({ a: true, b: false, c: "True", d: "NULL" });
});

test("a name that means something to JavaScript is an ordinary name", async () => {
  const pairs = [{ key: "__proto__", value: "x" }];
  await cio.run("track", { id: "ada", eventName: "seen", eventData: pairs });
  expect(JSON.stringify((cio.sent as Inputs).data)).toBe('{"__proto__":"x"}');
});

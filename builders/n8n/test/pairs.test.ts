import { object, pairs, stepNode, useN8n } from "./useN8n";

const n8n = useN8n();

const person = { plan: "pro", seats: 5, tags: ["a"], address: { city: "Lisbon" } };

test.each([
  ["an object of an earlier node", "={{ $json.person }}"],
  ["JSON text", JSON.stringify(person)],
  ["nothing", "={{ $json.nobody }}", {}],
])("a key-value list takes %s instead of pairs", async (_, given, expected = person) => {
  const { error } = await n8n.run(
    [stepNode("Identify", "identify", { id: "ada", customerData: object(given) })],
    [{ person }],
  );
  expect(error).toBeUndefined();
  expect(JSON.parse(String(n8n.sandbox.requests.at(-1)?.body))).toEqual(expected);
});

test("so does one of a choice that has fields of its own, and one with no field for objects beside it", async () => {
  const entity = { operationChoice: "person_event", operationPersonId: "ada", operationEventName: "joined" };
  const { error } = await n8n.run(
    [
      stepNode("Device", "addDevice", {
        id: "ada",
        deviceId: "token",
        platform: "ios",
        deviceAttributes: object("={{ $json }}"),
      }),
      stepNode("Entity", "sendEntity", { ...entity, operationEventData: object('{"total": 49.9}') }),
    ],
    [{ app_version: "1.2" }],
  );
  expect(error).toBeUndefined();
  expect(n8n.sandbox.person("ada")?.devices).toMatchObject([{ attributes: { app_version: "1.2" } }]);
  expect(n8n.sandbox.person("ada")?.events).toMatchObject([{ data: { total: 49.9 } }]);
});

test.each([
  ["pairs beside the object", { ...pairs({ plan: "pro" }), ...object("={{ $json }}") }],
  ["two objects", { object: [{ object: "{}" }, { object: "{}" }] }],
  ["text that is no object", object("pro")],
  ["a list of text", object("={{ ['pro'] }}")],
])("a key-value list with %s is refused before any request", async (_, customerData) => {
  const { error } = await n8n.run([stepNode("Identify", "identify", { id: "ada", customerData })]);
  expect(error?.message).toMatch(/^Customer Data: /);
  expect(n8n.sandbox.requests).toEqual([]);
});

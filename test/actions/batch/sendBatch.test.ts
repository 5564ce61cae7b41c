import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const identify = (id: string, attributes: object = {}) => ({
  type: "person",
  action: "identify",
  identifiers: { id },
  attributes,
});

const acme = { object_type_id: "1", object_id: "acme" };

const entities = [
  identify("ada"),
  { type: "object", action: "identify", identifiers: acme, attributes: { name: "Acme" } },
  {
    type: "person",
    action: "add_relationships",
    identifiers: { id: "ada" },
    cio_relationships: [{ identifiers: acme }],
  },
  { type: "person", action: "event", identifiers: { id: "ada" }, name: "joined" },
];

test.each<[string, unknown]>([
  ["a list", entities],
  ["JSON text", JSON.stringify(entities)],
  ["a list of JSON texts", entities.map((entity) => JSON.stringify(entity))],
])("entities of several types may be %s", async (_, given) => {
  expect(await cio.run("sendBatch", { entities: given })).toMatchObject({
    total: 4,
    accepted: 4,
    requests: 1,
  });
  expect(cio.person("ada")?.relationships).toMatchObject([{ objectId: "acme" }]);
  expect(cio.person("ada")?.events).toMatchObject([{ name: "joined" }]);
});

test("entities that touch the same ones go one after the other, whatever the size of the requests", async () => {
  await cio.run("sendBatch", {
    entities,
    maxEntitiesPerRequest: 1,
    parallelRequests: 4,
    requestsPerSecond: 1000,
  });
  expect(cio.person("ada")?.relationships).toMatchObject([{ objectId: "acme" }]);
});

test("every event gets an id of its own before it is sent", async () => {
  cio.fail({ reset: true, afterStoring: true });
  const event = { type: "person", action: "event", identifiers: { id: "ada" }, name: "seen" };
  await cio.run("sendBatch", { entities: [event, event], retryDelayMS: 0, useExponentialBackoff: false });
  expect(cio.person("ada")?.events).toHaveLength(2);
});

test("an entity that the matrix does not know is named by its row and field", async () => {
  const error = await cio.failure("sendBatch", {
    entities: [identify("ada"), { type: "person", action: "fly", identifiers: { id: "bob" } }],
  });
  expect(error.message).toMatch(
    /^Entities: 1 of 2 records is invalid; nothing was sent\. Row 2: "action" must be one/,
  );
  expect(cio.requests).toHaveLength(0);
});

test("what Customer.io rejects is mapped back to the entity", async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`a${at}`, at]));
  const data = await cio.run("sendBatch", {
    entities: [identify("ada", many), identify("bob"), identify("ada", { more: 1 }), identify("cleo")],
    failStepOnRejectedRecords: false,
  });
  expect(data).toMatchObject({
    accepted: 3,
    rejected: [{ row: 3, recordId: "ada", field: "attributes", retryable: false }],
    retryRecords: [],
  });
});

test.each([
  ["person", "ada", identify("ada")],
  ["object", "acme", { type: "object", action: "delete", identifiers: acme }],
  ["merge", "ada", { type: "person", action: "merge", primary: { id: "ada" }, secondary: { id: "bob" } }],
])("the report names a %s", async (_, recordId, entity) => {
  cio.fail({ status: 500 });
  const error = await cio.failure("sendBatch", { entities: [entity], maxRetries: 0 });
  expect(error.rejected).toMatchObject([{ row: 1, recordId }]);
});

test("an event with a blank id has none: it is not to be sent again when it may be stored", async () => {
  cio.fail({ reset: true, afterStoring: true });
  const event = { type: "person", action: "event", identifiers: { id: "ada" }, name: "seen", id: " " };
  const error = await cio.failure("sendBatch", { entities: [event], maxRetries: 0 });
  expect(error).toMatchObject({ retryRecords: [], mayHaveBeenApplied: true });
  expect(cio.person("ada")?.events).toHaveLength(1);
});

test("an invalid entity is called by what it names, be it a number or in JSON text", async () => {
  const wrong = { type: "person", action: "fly", identifiers: { id: 7 } };
  const inputs = { entities: [JSON.stringify(wrong), wrong, "{"], onInvalidRecord: "skip" };
  const error = await cio.failure("sendBatch", inputs);
  expect(error.rejected).toMatchObject([{ recordId: "7" }, { recordId: "7" }, { recordId: null }]);
});

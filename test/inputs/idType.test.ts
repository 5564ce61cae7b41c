import component from "../../src";
import * as registry from "../../src/actions";
import type { Operation } from "../../src/operation";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

type Inputs = Record<string, unknown>;

/** An id that looks like an email address. */
const odd = "ada@work";
const person = { id: odd, idType: "id" };

beforeEach(async () => {
  const entity = { type: "person", action: "identify", identifiers: { id: odd } };
  await cio.run("sendEntity", { entity });
});

const sentAs = (label: string, choice: string): string =>
  `${label}: looks like an email address and is sent as an id, as ${choice} says`;
const someAs = (label: string, choice: string): string =>
  `${label}: 1 of 2 look like email addresses or Customer.io IDs and are sent as ids, as ${choice} says`;

const form = (configuration: string, values: Inputs): Inputs => ({ operation: { configuration, values } });
const byId = { personId: odd, personIdType: "id" };
const acme = { objectTypeId: "1", objectId: "acme" };
const both = ["grace-1906", odd];

/** Every step that tells Customer.io the type of an identifier: its inputs, and what it warns of. */
const warned: [string, Inputs, string][] = [
  ...["getPerson", "getOptOuts", "getSubscriptionPreferences"].map((step): [string, Inputs, string] => [
    step,
    person,
    sentAs("ID", "Identifier Type"),
  ]),
  ...["listActivitiesOfPerson", "listMessagesOfPerson", "listSegmentsOfPerson", "listActivities"].map(
    (step): [string, Inputs, string] => [step, person, sentAs("ID", "Identifier Type")],
  ),
  ["setOptOuts", { ...person, optOutOf: "+14155552671" }, sentAs("ID", "Identifier Type")],
  ["getManyPeople", { ids: both, idType: "id" }, someAs("Customer Identifiers", "Identifier Type")],
  [
    "addToSegment",
    { segmentId: "7", ids: both, idType: "id" },
    someAs("Customer Identifiers", "Identifier Type"),
  ],
  [
    "removeFromSegment",
    { segmentId: "7", ids: both, idType: "id" },
    someAs("Customer Identifiers", "Identifier Type"),
  ],
  [
    "mergeCustomers",
    { primaryId: "grace-1906", secondaryId: odd, secondaryType: "id" },
    sentAs("Secondary Identifier", "Secondary Identifier Type"),
  ],
  [
    "submitForm",
    { formId: "f1", identifier: odd, identifierType: "id" },
    sentAs("Identifier", "Identifier Type"),
  ],
  ["sendEmail", { ...person, message: "44", to: "ada@example.com" }, sentAs("ID", "Identifier Type")],
  ["sendPush", { ...person, message: "45" }, sentAs("ID", "Identifier Type")],
  ["sendSms", { ...person, message: "46", to: "+14155552671" }, sentAs("ID", "Identifier Type")],
  ["sendInApp", { ...person, message: "47" }, sentAs("ID", "Identifier Type")],
  ["sendInboxMessage", { ...person, message: "48" }, sentAs("ID", "Identifier Type")],
  [
    "addRelationships",
    { side: "person", ...byId, objectTypeId: "1", related: "acme" },
    sentAs("Person ID", "Person Identifier Type"),
  ],
  [
    "addRelationships",
    { side: "object", ...acme, related: both, personIdType: "id" },
    someAs("Related", "Person Identifier Type"),
  ],
  [
    "removeRelationships",
    { side: "object", ...acme, related: both, personIdType: "id" },
    someAs("Related", "Person Identifier Type"),
  ],
  [
    "identifyObject",
    { ...acme, relatedPeople: both, relatedIdType: "id" },
    someAs("Related People", "Person Identifier Type"),
  ],
  ["sendEntity", form("person_delete", byId), sentAs("Person ID", "Person Identifier Type")],
  [
    "sendEntity",
    form("person_merge", { primaryId: odd, primaryIdType: "id", secondaryId: "bob" }),
    sentAs("Primary Person ID", "Primary Person Identifier Type"),
  ],
  ...["object_identify", "object_add_relationships", "object_delete_relationships"].map(
    (configuration): [string, Inputs, string] => [
      "sendEntity",
      form(configuration, { ...acme, relatedPeople: both, relatedIdType: "id" }),
      someAs("Related People", "Person Identifier Type"),
    ],
  ),
  [
    "identifyMany",
    { records: [{ id: odd }, { id: "bob" }], idField: "id", idType: "id" },
    'Records: 1 of 2 values of "id" look like email addresses or Customer.io IDs and are sent as ids, as Identifier Type says',
  ],
  [
    "trackMany",
    { records: [{ id: odd }, { id: "bob" }], idField: "id", idType: "id", eventName: "seen" },
    'Records: 1 of 2 values of "id" look like email addresses or Customer.io IDs and are sent as ids, as Identifier Type says',
  ],
];

test.each(warned)(
  "%s %j: an id with an @ is sent as one, with a warning",
  async (action, inputs, warning) => {
    expect(await cio.run(action, inputs)).toMatchObject({ warnings: [warning] });
    expect(cio.log.at("warn")).toEqual([warning]);
  },
);

/** Where the path says no type, Customer.io would take it for an email address. */
const refused = [
  "addDevice",
  "deleteDevice",
  "destroy",
  "eraseCustomer",
  "identify",
  "suppress",
  "unsuppress",
];
const alsoRefused = ["listRelationshipsOfPerson", "track", "trackPageView", "trackScreenView"];
const subscribing = ["getSubscriptionCenterLink", "updateSubscriptionPreferences"];

const more: Record<string, Inputs> = {
  addDevice: { deviceId: "abc", platform: "ios" },
  deleteDevice: { deviceId: "abc" },
  eraseCustomer: { confirm: "ERASE" },
  track: { eventName: "seen" },
  trackPageView: { url: "/" },
  trackScreenView: { screenName: "Home" },
  updateSubscriptionPreferences: { subscribe: ["topic_1"] },
};

test.each([...refused, ...alsoRefused, ...subscribing])("%s refuses an id with an @", async (action) => {
  const { message } = await cio.failure(action, { ...person, ...more[action] });
  expect(message).toMatch(/^ID: looks like an email address or a Customer.io ID/);
});

test("every step with an identifier type warns or refuses", () => {
  const known = [...warned.map(([action]) => action), ...refused, ...alsoRefused, ...subscribing];
  const withType = Object.values(component.actions)
    .filter(({ inputs }) => JSON.stringify(inputs).includes('"label":"CIO ID","value":"cio_id"'))
    .map(({ key }) => key);
  expect(withType.filter((key) => !known.includes(key))).toEqual(["importCsv"]); // of a file that nobody reads here
});

test.each(["getPerson", "listActivities", "sendEmail"])(
  "%s refuses a Customer.io ID with an @",
  async (step) => {
    const inputs = { id: odd, idType: "cio_id", to: "ada@example.com", message: "44" };
    expect((await cio.failure(step, inputs)).message).toMatch(/^ID: is not a Customer.io ID/);
  },
);

const keysOf = (action: string) => component.actions[action]?.inputs.map(({ key }) => key);

/** The operations whose path names a person. */
const aboutPeople = Object.entries<object>(registry).flatMap(([key, entry]) =>
  "route" in entry && (entry as Operation).route.includes("/customers/{id}") ? [key] : [],
);

test.each([...aboutPeople, "eraseCustomer"])("%s has Identifier Type beside ID", (action) => {
  expect(keysOf(action)).toEqual(expect.arrayContaining(["id", "idType"]));
});

test("there are such steps", () => {
  expect(aboutPeople).toEqual(expect.arrayContaining(["identify", "track", "deleteDevice", "suppress"]));
});

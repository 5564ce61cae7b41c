import type { Asker } from "../../asker";
import { jsonOf } from "../../asker";
import type { Check } from "../../check";
import { nothing } from "../../kinds/nothing";
import { fieldsOf, says } from "../../reply";

interface Refusal {
  /** The label of the step that calls the route. */
  step: string;
  /** What the request is about: "a campaign that does not exist". */
  of: string;
  method: string;
  /** Of the App API, without its /v1. */
  path: string | ((asker: Asker) => string);
  body?: (asker: Asker) => unknown;
  expected?: string;
  settles?: readonly string[];
}

const notFound = "404 {errors:[{detail,status}]}";
const invalid = "400 {errors:[{detail,status}]}";

/** What a route of the App API says to what it cannot do. */
const refusal = ({ step, of, method, path, body, expected = notFound, settles }: Refusal): Check => ({
  question: `What does ${step} get for ${of}?`,
  why: "An error of a step shows Customer.io's own words: they have to be found in the answer.",
  source: "App API reference and recordings: the statuses of each route, and one envelope for all of them",
  does: `Sends such a request: ${method} ${typeof path === "string" ? path : "with a name of this run"}.`,
  expected,
  needs: ["app"],
  ...(settles && { settles }),
  ask: async (asker) => {
    const reply = await asker.app(method, typeof path === "string" ? path : path(asker), body?.(asker));
    // A segment without a name has nothing else by which it could be removed.
    if (method === "POST") asker.madeAfterAll("segment", fieldsOf(jsonOf(reply).segment).id);
    return says(reply);
  },
});

const get = (step: string, of: string, path: Refusal["path"], more: Partial<Refusal> = {}): Check =>
  refusal({ step, of, method: "GET", path, ...more });

const encoded = encodeURIComponent;

const ofNobody =
  (rest: string) =>
  ({ name }: Asker): string =>
    `/customers/${encoded(name())}/${rest}`;

const nobody = "a person who does not exist";
const campaign = "a campaign that does not exist";
const broadcast = "a broadcast that does not exist";
const newsletter = "a newsletter that does not exist";
const message = "a transactional message that does not exist";
const segment = "a segment that does not exist";
const collection = "a collection that does not exist";

export const lookupRefusals = {
  attributesOfNobody: get("Get Person", nobody, ofNobody("attributes")),
  segmentsOfNobody: get("List Segments of a Person", nobody, ofNobody("segments")),
  messagesOfNobody: get("List Messages of a Person", nobody, ofNobody("messages")),
  activitiesOfNobody: get("List Activities of a Person", nobody, ofNobody("activities")),
  relationshipsOfNobody: get("List Relationships of a Person", nobody, ofNobody("relationships")),
  preferencesOfNobody: get("Get Subscription Preferences", nobody, ofNobody("subscription_preferences")),
  optOutsOfNobody: get("Get Opt-Outs", nobody, ofNobody("optouts")),
  optOutOfNobody: refusal({
    step: "Set Opt-Outs",
    of: nobody,
    method: "PUT",
    path: ofNobody("optouts"),
    body: () => ({ optouts: [{ from: "conformance", optout: true }] }),
  }),
  centerOfNobody: get(
    "Get Subscription Center Link",
    nobody,
    ({ name }) => `/subscription_center/${encoded(name())}/token`,
  ),
  unknownObject: get(
    "Get Object",
    "an object that does not exist",
    ({ name }) => `/objects/1/${encoded(name())}/attributes`,
  ),
  unknownObjectSearch: refusal({
    step: "Search Objects",
    of: "an object type that does not exist",
    method: "POST",
    path: "/objects",
    body: ({ name }) => ({
      object_type_id: "987654",
      filter: {
        object_attribute: {
          type_id: "987654",
          field: "conformance-name",
          operator: "eq",
          value: name(),
        },
      },
    }),
    expected: invalid,
    settles: ["unknown-object-type"],
  }),
  unknownDelivery: get(
    "Get Message",
    "a message that does not exist",
    ({ mark }) => `/messages/conformance${mark}`,
  ),
  unknownArchivedMessage: get(
    "Get Archived Message",
    "a message that does not exist",
    ({ mark }) => `/messages/conformance${mark}/archived_message`,
  ),
};

export const reportRefusals = {
  unknownCampaign: get("Get Campaign", campaign, `/campaigns/${nothing}`),
  metricsOfUnknownCampaign: get("Get Metrics", campaign, `/campaigns/${nothing}/metrics`),
  linksOfUnknownCampaign: get("Get Link Metrics", campaign, `/campaigns/${nothing}/metrics/links`),
  broadcastThatIsNone: get("Get Metrics of a Broadcast", broadcast, `/broadcasts/${nothing}/metrics`),
  linksOfUnknownBroadcast: get("Get Link Metrics", broadcast, `/broadcasts/${nothing}/metrics/links`),
  unknownBroadcastRead: get("Get Broadcast", broadcast, `/broadcasts/${nothing}`),
  triggersOfUnknownBroadcast: get("List Broadcast Triggers", broadcast, `/broadcasts/${nothing}/triggers`),
  unknownTrigger: get(
    "Wait for Broadcast",
    "a trigger that does not exist",
    `/campaigns/${nothing}/triggers/${nothing}`,
  ),
  errorsOfUnknownTrigger: get(
    "Get Broadcast Errors",
    "a trigger that does not exist",
    `/campaigns/${nothing}/triggers/${nothing}/errors`,
  ),
  unknownNewsletter: get("Get Newsletter", newsletter, `/newsletters/${nothing}`),
  metricsOfUnknownNewsletter: get("Get Metrics", newsletter, `/newsletters/${nothing}/metrics`),
  linksOfUnknownNewsletter: get("Get Link Metrics", newsletter, `/newsletters/${nothing}/metrics/links`),
  unknownTransactional: get("Get Transactional Message", message, `/transactional/${nothing}`),
  metricsOfUnknownTransactional: get("Get Metrics", message, `/transactional/${nothing}/metrics`),
  linksOfUnknownTransactional: get("Get Link Metrics", message, `/transactional/${nothing}/metrics/links`),
};

export const settingRefusals = {
  unknownSegment: get("Get Segment", segment, `/segments/${nothing}`),
  membersOfUnknownSegment: get("List Segment Members", segment, `/segments/${nothing}/membership`),
  countOfUnknownSegment: get("Count Segment Members", segment, `/segments/${nothing}/customer_count`),
  deleteUnknownSegment: refusal({
    step: "Delete Manual Segment",
    of: segment,
    method: "DELETE",
    path: `/segments/${nothing}`,
  }),
  namelessSegment: refusal({
    step: "Create Manual Segment",
    of: "a segment without a name",
    method: "POST",
    path: "/segments",
    body: () => ({ segment: { description: "conformance" } }),
    expected: invalid,
  }),
  unknownCollection: get("Get Collection", collection, `/collections/${nothing}`),
  contentOfUnknownCollection: get("Get Collection Content", collection, `/collections/${nothing}/content`),
  updateUnknownCollection: refusal({
    step: "Update Collection",
    of: collection,
    method: "PUT",
    path: `/collections/${nothing}`,
    body: ({ made }) => ({ name: made("collection") }),
  }),
  replaceUnknownCollection: refusal({
    step: "Replace Collection Content",
    of: collection,
    method: "PUT",
    path: `/collections/${nothing}/content`,
    body: () => [{ place: "conformance" }],
  }),
  emptyCollection: refusal({
    step: "Create Collection",
    of: "a collection without content",
    method: "POST",
    path: "/collections",
    body: ({ made }) => ({ name: made("collection") }),
    expected: invalid,
  }),
  emptySnippet: refusal({
    step: "Create or Update Snippet",
    of: "a snippet without a value",
    method: "PUT",
    path: "/snippets",
    body: ({ made }) => ({ name: made("snippet") }),
    expected: invalid,
  }),
  unknownExport: get("Get Export", "an export that does not exist", `/exports/${nothing}`),
  linkOfUnknownExport: get(
    "Get Export Link",
    "an export that does not exist",
    `/exports/${nothing}/download`,
  ),
  exportWithUnknownOperator: refusal({
    step: "Export People",
    of: "a filter with an unknown operator",
    method: "POST",
    path: "/exports/customers",
    body: ({ name }) => ({
      filters: { attribute: { field: "conformance-name", operator: "conformance", value: name() } },
    }),
    expected: invalid,
  }),
  exportOfTwo: refusal({
    step: "Export Deliveries",
    of: "deliveries of a newsletter and a campaign at once",
    method: "POST",
    path: "/exports/deliveries",
    body: () => ({ newsletter_id: nothing, campaign_id: nothing }),
    expected: invalid,
  }),
  unknownImport: get("Wait for Import", "an import that does not exist", `/imports/${nothing}`),
  importOfUnknownType: refusal({
    step: "Import CSV",
    of: "an import of an unknown type without a file",
    method: "POST",
    path: "/imports",
    body: ({ name }) => ({ import: { name: name(), type: "conformance" } }),
    expected: invalid,
  }),
  suppressionOfNoAddress: get(
    "Find Suppression",
    "a text that is no address",
    "/esp/search_suppression/conformance",
    { expected: invalid },
  ),
  suppressOnUnknownList: refusal({
    step: "Suppress Address",
    of: "a list that does not exist",
    method: "POST",
    path: ({ address }) => `/esp/suppression/conformance/${encoded(address())}`,
    expected: invalid,
    settles: ["suppression-types"],
  }),
  unsuppressOnUnknownList: refusal({
    step: "Unsuppress Address",
    of: "a list that does not exist",
    method: "DELETE",
    path: ({ address }) => `/esp/suppression/conformance/${encoded(address())}`,
    expected: invalid,
    settles: ["suppression-types"],
  }),
  unknownWebhook: get(
    "the reporting webhook trigger",
    "a webhook that does not exist",
    `/reporting_webhooks/${nothing}`,
  ),
};

import type { Sandbox } from "../../../sandbox/sandbox";
import type { Check } from "../check";
import { each, one } from "./answer";

/** The collection every sandbox has. */
const events = 1;

const party = { name: "Christmas party", city: "Berlin" };
const fair = { name: "Summer fair", city: "Lisbon" };
const picnic = { name: "Picnic", city: "Oslo" };

const held = (sandbox: Sandbox) => sandbox.collections().map(({ name, rows }) => ({ name, rows }));

const upcoming = { name: "upcoming_events", rows: [party, fair] };

export const listCollections: readonly Check[] = [
  {
    call: ({ app }) => app.listCollections(),
    held: each("collections", "id", "name", "rows"),
    expected: [{ id: events, name: "upcoming_events", rows: 2 }],
  },
];

export const createCollection: readonly Check[] = [
  {
    call: ({ app }) => app.createCollection({ name: "picnics", data: [picnic] }),
    held,
    expected: [upcoming, { name: "picnics", rows: [picnic] }],
  },
];

export const getCollection: readonly Check[] = [
  {
    call: ({ app }) => app.getCollection(events),
    held: one("collection", "id", "name", "rows"),
    expected: { id: events, name: "upcoming_events", rows: 2 },
  },
];

export const updateCollection: readonly Check[] = [
  {
    call: ({ app }) => app.updateCollection(events, { name: "events" }),
    held,
    expected: [{ ...upcoming, name: "events" }],
  },
];

export const deleteCollection: readonly Check[] = [
  { call: ({ app }) => app.deleteCollection(events), held, expected: [] },
];

export const getCollectionContent: readonly Check[] = [
  {
    call: ({ app }) => app.getCollectionContent(events),
    held: (_, answer) => answer,
    expected: [party, fair],
  },
];

export const updateCollectionContent: readonly Check[] = [
  {
    call: ({ app }) => app.updateCollectionContent(events, [picnic]),
    held,
    expected: [{ name: "upcoming_events", rows: [picnic] }],
  },
];

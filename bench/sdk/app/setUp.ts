import type { Check } from "../check";
import { each, one } from "./answer";

export const listCampaigns: readonly Check[] = [
  {
    call: ({ app }) => app.listCampaigns(),
    held: each("campaigns", "id", "name", "state"),
    expected: [
      { id: 5, name: "Welcome", state: "running" },
      { id: 6, name: "Win back", state: "stopped" },
    ],
  },
];

export const getCampaign: readonly Check[] = [
  {
    call: ({ app }) => app.getCampaign(5),
    held: one("campaign", "id", "name", "event_name"),
    expected: { id: 5, name: "Welcome", event_name: "signed_up" },
  },
];

export const listBroadcasts: readonly Check[] = [
  {
    call: ({ app }) => app.listBroadcasts(),
    held: each("broadcasts", "id", "name"),
    expected: [
      { id: 8, name: "Product news" },
      { id: 9, name: "Outage notice" },
    ],
  },
];

export const getBroadcast: readonly Check[] = [
  {
    call: ({ app }) => app.getBroadcast(9),
    held: one("broadcast", "id", "name", "tags"),
    expected: { id: 9, name: "Outage notice", tags: ["operations"] },
  },
];

export const listNewsletters: readonly Check[] = [
  {
    call: ({ app }) => app.listNewsletters(),
    held: each("newsletters", "id", "name"),
    expected: [
      { id: 10, name: "October news" },
      { id: 11, name: "Spring sale" },
    ],
  },
  {
    how: "the last one first",
    call: ({ app }) => app.listNewsletters({ limit: 1, sort: "desc" }),
    held: each("newsletters", "id", "name"),
    expected: [{ id: 11, name: "Spring sale" }],
  },
];

export const getNewsletter: readonly Check[] = [
  {
    call: ({ app }) => app.getNewsletter(10),
    held: one("newsletter", "id", "name", "sent_at"),
    expected: { id: 10, name: "October news", sent_at: 1_600_100_000 },
  },
];

export const listTransactionalMessages: readonly Check[] = [
  {
    call: ({ app }) => app.listTransactionalMessages(),
    held: each("messages", "id", "name"),
    expected: [
      { id: 1, name: "Receipt" },
      { id: 44, name: "Password reset" },
      { id: 45, name: "Order shipped" },
      { id: 46, name: "Verification code" },
      { id: 47, name: "Order confirmation" },
      { id: 48, name: "Invoice ready" },
      { id: 49, name: "Appointment" },
    ],
  },
];

export const getTransactionalMessage: readonly Check[] = [
  {
    call: ({ app }) => app.getTransactionalMessage(44),
    held: one("message", "id", "name", "queue_drafts"),
    expected: { id: 44, name: "Password reset", queue_drafts: false },
  },
];

export const listWorkspaces: readonly Check[] = [
  {
    before: ({ client }) => client.identify("ada"),
    call: ({ app }) => app.listWorkspaces(),
    held: each("workspaces", "name", "people"),
    expected: [{ name: "Sandbox", people: 1 }],
  },
];

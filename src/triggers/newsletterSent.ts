import { listNewsletters } from "../actions/newsletters/listNewsletters";
import { newsletterExample } from "../actions/newsletters/newsletterExample";
import { day } from "../limits";
import { type Seen, unseen } from "./overlap";
import { polling, type Run } from "./polling";
import { type ListEntry, readPages, unfit } from "./readPages";

/** The whole list is read anyway, so the overlap may be as long as a newsletter may take to be sent. */
const overlap = day;

/** Sent again, it is another one. A draft has no time. */
const sent = (newsletter: ListEntry) => {
  const { id, sent_at: at } = newsletter;
  if (at === undefined || at === null || at === 0) return [];
  if (typeof at !== "number") throw unfit(listNewsletters, "gave a newsletter with a time that is no number");
  return [{ id: `${String(id)}:${at}`, at, newsletter }];
};

export const newsletterSent = polling({
  label: "Newsletter Sent",
  description: "Start when a newsletter was sent",
  inputs: {},
  calls: [listNewsletters],
  example: newsletterExample,
  poll: async (_, { ask, last, now }: Run<Seen>) => {
    const newsletters = await readPages(ask, listNewsletters, { order: "unsaid" });
    const { fresh, seen } = unseen(newsletters.flatMap(sent), last, { overlap, now });
    return { items: fresh.map(({ newsletter }) => newsletter), state: seen };
  },
});

import { listNewsletters } from "../actions/newsletters/listNewsletters";
import { newsletterExample } from "../actions/newsletters/newsletterExample";
import { day } from "../limits";
import { type Seen, unseen } from "./overlap";
import { polling, type Run } from "./polling";
import { type Entry, readPages } from "./readPages";

/** The whole list is read anyway, so the overlap may be as long as a newsletter may take to be sent. */
const overlap = day;

/** Sent again, it is another one. A draft has no time. */
const sent = (newsletter: Entry) => {
  const { id, sent_at: at } = newsletter;
  return typeof at === "number" && at > 0 ? [{ id: `${String(id)}:${at}`, at, newsletter }] : [];
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

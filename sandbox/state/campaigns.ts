/** A campaign or an API-triggered broadcast. No API creates either. */
export interface Campaign {
  id: number;
  name: string;
  /** Ids of its messages. */
  actions: readonly { id: number; type: "email" }[];
}

export const seededCampaigns: readonly Campaign[] = [
  { id: 5, name: "Welcome", actions: [{ id: 96, type: "email" }] },
];

export const seededBroadcasts: readonly Campaign[] = [
  { id: 8, name: "Product news", actions: [{ id: 112, type: "email" }] },
];

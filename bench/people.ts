export type Attributes = Record<string, string | number>;

/** Every run has people of its own: "ours-3-0", "ours-3-1"... */
export const idOf = (run: string, step: number): string => `${run}-${step}`;

/** What each contender sends of a person. A number for the time, so that nobody has to convert it. */
export const attributesOf = (id: string): Attributes => ({
  email: `${id}@example.com`,
  first_name: "Ada",
  plan: "pro",
  seats: 5,
  created_at: 1_760_000_000,
});

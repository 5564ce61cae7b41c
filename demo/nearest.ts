import { distance } from "fastest-levenshtein";

/** Letters and digits alone: "Customer Data", "customer_data" and "customerData" are one. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, "");

/** Words shorter than this are part of too many others. */
const shortestPart = 3;

const isNear = (typed: string, name: string): boolean =>
  distance(typed, name) <= Math.max(1, Math.floor(name.length / 3)) ||
  (typed.length >= shortestPart && name.includes(typed));

/** Something that can be typed by its key; people also try its label. */
export interface Named {
  key: string;
  label: string;
}

/** The keys somebody may have meant; an exact match but for case and spaces stands alone. */
export const nearest = (typed: string, names: Named[]): string[] => {
  const wanted = plain(typed);
  const matching = (fits: (name: string) => boolean) =>
    names.filter(({ key, label }) => fits(plain(key)) || fits(plain(label))).map(({ key }) => key);
  const same = matching((name) => name === wanted);
  return same.length > 0 ? same : matching((name) => isNear(wanted, name));
};

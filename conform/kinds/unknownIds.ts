import type { Asker } from "../asker";

/** So many ids that nobody has. */
export const unknownIds = ({ name }: Asker, count: number): string[] =>
  Array.from({ length: count }, (_, at) => name(String(at)));

import type { Fields } from "../fields";

/** Rows of data that messages look things up in. Times in seconds since 1970. */
export interface Collection {
  id: number;
  name: string;
  rows: readonly Fields[];
  createdAt: number;
  updatedAt: number;
}

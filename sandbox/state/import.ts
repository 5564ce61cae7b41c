export type ImportType = "people" | "event" | "object" | "relationship";

/** Times in seconds since 1970. */
export interface ImportRecord {
  id: number;
  name: string;
  description: string;
  type: ImportType;
  /** What names people in the file; undefined for objects. */
  identifier: "id" | "email" | "cio_id" | undefined;
  /** Of objects. */
  objectTypeId: string | undefined;
  dataToProcess: "all" | "only_new" | "only_existing";
  url: string;
  createdAt: number;
  /** When it comes to its end. */
  endsAt: number;
  end: "imported" | "failed" | "canceled" | undefined;
  rowsToImport: number;
  rowsImported: number;
  /** Why it failed. */
  error: string;
}

const states = ["preprocessing", "preprocessed", "validating", "validated", "importing"] as const;

/** How far an import is: it goes through its states in equal steps of its time. */
export const stateOfImport = ({ createdAt, endsAt, end }: ImportRecord, now: number): string => {
  const done = (now - createdAt) / Math.max(1, endsAt - createdAt);
  return end ?? states[Math.min(states.length - 1, Math.floor(done * states.length))] ?? "importing";
};

export const copyImport = (one: ImportRecord): ImportRecord => ({ ...one });

/** Something that Customer.io does later, on its own. */
export interface Job {
  /** When it is due, in seconds since 1970. */
  at: number;
  run: () => void;
}

/** What takes Customer.io some time. */
export type Process = "broadcast" | "export" | "import";

/** Something that Customer.io does later, on its own. */
export interface Job {
  /** When it is due, in seconds since 1970. */
  at: number;
  run: () => void;
}

/** What takes Customer.io some time. */
export type Process = "broadcast" | "export" | "import";

/** A bad end that a process comes to. */
export interface Spoil {
  process: "export" | "import";
  /** Exports have no other end than `failed`. */
  state: "failed" | "canceled";
  error: string;
}

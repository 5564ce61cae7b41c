import type { Fields } from "../fields";
import type { Call } from "../http/call";
import type { Problem } from "../problems";

/** What one (type, action) pair of Track v2 takes and does. */
export interface EntityAction {
  /** The keys it knows beside type and action. */
  keys: readonly string[];
  problems: (call: Call, entity: Fields) => Problem[];
  /** Runs after there were no problems. */
  apply: (call: Call, entity: Fields) => void;
}

/** Actions by name. */
export type EntityActions = Record<string, EntityAction>;

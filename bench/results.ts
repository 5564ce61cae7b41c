import type { ColdName } from "./coldSteps";
import type { Contest } from "./contest";

export interface Results extends Contest {
  /** Milliseconds of processor time in each turn: the package, an empty component, the package with every step twice. */
  load: Record<"ours" | "stock" | "twice", number>[];
  /** Steps of the package. */
  steps: number;
  /** Milliseconds of processor time in each turn. */
  cold: Record<ColdName, number>[];
  /** Bytes. */
  size: Record<"ours" | "stock", number>;
}

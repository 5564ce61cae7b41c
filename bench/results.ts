import type { Contest } from "./contest";

interface BesideStock {
  ours: number;
  /** An empty component, bundled the stock way. */
  stock: number;
}

export interface Results extends Contest {
  /** Milliseconds. */
  load: BesideStock;
  /** Bytes. */
  size: BesideStock;
}

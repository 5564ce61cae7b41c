import type { Component } from "../running/component";
import type { Connection } from "../running/connection";
import type { Clock } from "./clock";
import type { Pace } from "./pace";

export type Region = "us" | "eu";

/** One request of a run, when it was sent and how it was answered. */
export interface Asked {
  at: number;
  method: string;
  path: string;
  status?: number;
}

/** Where checks are asked: an account, and how long things take there. */
export interface Ground {
  component: Component;
  connection: Connection;
  /** The same for an account of each region, but calling the host of the other region; as far as there is one. */
  abroad: Partial<Record<Region, Connection>>;
  clock: Clock;
  pace: Pace;
  /** How long a request is taken to last, in milliseconds, where the clock does not show it. */
  latency: number;
  /** Every request, oldest first. */
  asked: Asked[];
}

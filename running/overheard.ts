import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";

type Listener = (said: unknown) => void;

interface Listeners {
  traffic: Listener;
  progress: Listener;
}

/** How far a batch is: of how many of its records it is known what became of them. */
export interface Progress {
  settled: number;
  total: number;
}

/** Who listens to which work: runs go on at the same time. */
const listeners = new AsyncLocalStorage<Listeners>();

/**
 * Does the work and tells what the debug log of the built package would say meanwhile, in parts, and how far a batch
 * is. Nothing is told to anybody before this is first called: until then the package pays nothing for it.
 */
export const overheard = <T>(
  traffic: Listener,
  work: () => Promise<T>,
  progress: (said: Progress) => void = () => {},
): Promise<T> => {
  listen();
  return listeners.run({ traffic, progress: (said) => progress(said as Progress) }, work);
};

let listening = false;

const listen = (): void => {
  if (listening) return;
  listening = true;
  subscribe("customer-io:traffic", (said) => listeners.getStore()?.traffic(said));
  subscribe("customer-io:progress", (said) => listeners.getStore()?.progress(said));
};

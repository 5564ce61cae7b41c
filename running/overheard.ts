import { listeningTo } from "./listeningTo";

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

const listen = listeningTo<Listeners>({
  "customer-io:traffic": (said, listener) => listener?.traffic(said),
  "customer-io:progress": (said, listener) => listener?.progress(said),
});

/**
 * Does the work and tells what the debug log of the built package would say meanwhile, in parts, and how far a batch
 * is. Nothing is told to anybody else: while nobody listens the package pays nothing for it.
 */
export const overheard = <T>(
  traffic: Listener,
  work: () => Promise<T>,
  progress: (said: Progress) => void = () => {},
): Promise<T> => listen({ traffic, progress: (said) => progress(said as Progress) }, work);

import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** Takes what is said on a channel; the listener is absent when nobody listens to the work that it comes from. */
type Take<L> = (said: unknown, listener: L | undefined) => void;

/**
 * Tells a listener what his own work says on these channels, while others do theirs. When the last work is done nothing
 * is left: Node.js carries along who listens with every promise of the process, and a subscriber is kept for ever.
 */
export const listeningTo = <L>(channels: Readonly<Record<string, Take<L>>>) => {
  const listeners = new AsyncLocalStorage<L>();
  const subscribers = Object.entries(channels).map(([channel, take]) => ({
    channel,
    onSaid: (said: unknown) => take(said, listeners.getStore()),
  }));
  let underWay = 0;
  return async <T>(listener: L, work: () => Promise<T>): Promise<T> => {
    if (underWay === 0) for (const { channel, onSaid } of subscribers) subscribe(channel, onSaid);
    underWay += 1;
    try {
      return await listeners.run(listener, work);
    } finally {
      underWay -= 1;
      if (underWay === 0) {
        for (const { channel, onSaid } of subscribers) unsubscribe(channel, onSaid);
        listeners.disable();
      }
    }
  };
};

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Listener {
  /** http://127.0.0.1 and the port. */
  url: string;
  port: number;
  /** Also cuts the connections that are still open. */
  close: () => Promise<void>;
}

// A client that stalls costs a socket, not the others' time: it is cut off after these.
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than clients keep a connection for reuse, so that they never write into a closed one.
  keepAliveTimeout: 60_000,
  connectionsCheckingInterval: 1_000,
};

/** Serves HTTP on loopback. Port 0 is any free one. Rejects when the port is taken. */
export const listen = (
  port: number,
  serve: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Listener> =>
  new Promise((resolve, reject) => {
    const server = createServer(patience, serve);
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const bound = (server.address() as AddressInfo).port;
      resolve({
        url: `http://127.0.0.1:${bound}`,
        port: bound,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });

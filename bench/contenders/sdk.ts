import type { Contender, Identify } from "./contender";

interface Sdk {
  TrackClient: new (siteId: string, apiKey: string, defaults: { url: string }) => { identify: Identify };
}

/**
 * Customer.io's own SDK as it comes: `url` is its documented option for another host, all else its default.
 * It asks for Node.js 22 and runs on 20 as well, on the `fetch` of whichever Node.js runs the benchmark.
 * Required when it is used: it is installed in bench/ alone, and nothing else should need it to compile.
 */
export const sdk: Contender = ({ url, siteId, apiKey }) => {
  const { TrackClient } = require("customerio-node") as Sdk;
  const client = new TrackClient(siteId, apiKey, { url: `${url}/api/v1` });
  return (id, attributes) => client.identify(id, attributes);
};

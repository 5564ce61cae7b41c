import { Agent, request } from "node:http";
import { chunksOf, entityOf, type Row } from "../batchPeople";
import { runLanes } from "../lanes";
import type { Target } from "./contender";
import { ours } from "./ours";

/** Requests in flight: the default of Identify Many. */
const inFlight = 4;

export type Inputs = Record<string, unknown>;

/** What is done before the clock starts, and what the clock measures. */
type Sender = (target: Target) => (rows: Row[], inputs: Inputs) => () => Promise<unknown>;

interface Bundle {
  default: {
    actions: {
      identifyMany: {
        inputs: { key: string; default?: unknown }[];
        perform: (context: object, params: object) => Promise<{ data: { accepted: number } }>;
      };
    };
  };
}

const silent = () => {};

const context = {
  logger: {
    metric: silent,
    trace: silent,
    debug: silent,
    info: silent,
    log: silent,
    warn: silent,
    error: silent,
  },
  debug: { enabled: false },
  executionId: "bench",
};

/** Identify Many of the built package, the other inputs as the form has them. */
const identifyMany: Sender = ({ url, siteId, apiKey, bundle }) => {
  const step = (require(bundle) as Bundle).default.actions.identifyMany;
  const untouched = Object.fromEntries(step.inputs.map((input) => [input.key, input.default ?? ""]));
  const cioConnection = { key: "apiKey", configVarKey: "", fields: { siteId, apiKey, baseUrl: url } };
  return (records, inputs) => () =>
    step.perform(context, { ...untouched, ...inputs, records, idField: "id", cioConnection });
};

/** One Identify for each person, 50 at a time. */
const oneByOne: Sender = (target) => {
  const identify = ours(target);
  return (rows) => () =>
    runLanes(rows.length, 50, (index) => {
      const { id, ...attributes } = rows[index] ?? {};
      return identify(String(id), attributes);
    });
};

interface Sdk {
  TrackClient: new (
    siteId: string,
    apiKey: string,
    defaults: { url: string },
  ) => { batch: (operations: object[]) => Promise<unknown> };
}

/** The official SDK's batch() with chunks made by hand, one after the other: it neither cuts nor checks nor keeps order. */
const sdk: Sender = ({ url, siteId, apiKey }) => {
  const { TrackClient } = require("customerio-node") as Sdk;
  const client = new TrackClient(siteId, apiKey, { url: `${url}/api/v1` });
  return (rows) => {
    const chunks = chunksOf(rows);
    return () => runLanes(chunks.length, 1, (index) => client.batch((chunks[index] ?? []).map(entityOf)));
  };
};

/** The least that Node.js itself can do with bodies that were made before. */
const bare: Sender = ({ url, siteId, apiKey }) => {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true });
  const authorization = `Basic ${Buffer.from(`${siteId}:${apiKey}`).toString("base64")}`;
  const send = (body: Buffer) =>
    new Promise<void>((resolve, reject) => {
      const headers = { authorization, "content-type": "application/json", "content-length": body.length };
      const options = { hostname, port, path: "/api/v2/batch", method: "POST", agent, headers };
      request(options, (answer) => {
        answer.resume();
        answer.on("end", () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`status ${answer.statusCode}`)),
        );
      })
        .on("error", reject)
        .end(body);
    });
  return (rows) => {
    const bodies = chunksOf(rows).map((chunk) => Buffer.from(JSON.stringify({ batch: chunk.map(entityOf) })));
    return () => runLanes(bodies.length, inFlight, (index) => send(bodies[index] ?? Buffer.alloc(0)));
  };
};

export const senders = { identifyMany, oneByOne, sdk, bare };

export type SenderName = keyof typeof senders;

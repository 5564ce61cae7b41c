import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "./contextOf";
import type { Flow } from "./flow";
import { receive, type TriggerRun } from "./runTrigger";

const headersOf = ({ rawHeaders }: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

/** What the platform answers when a trigger fails is not documented. */
const failed = 500;

export interface FlowServer {
  /** The flow with its address. */
  flow: Flow;
  /** One for each request that came in, in the order in which they ended. */
  executions: TriggerRun[];
  close: () => Promise<void>;
}

/**
 * Plays the platform for a flow that starts with a webhook: an address on this machine, where each request starts an
 * execution. Executions run side by side, as flows do unless they are told otherwise.
 */
export const startFlow = async (given: Omit<Flow, "url" | "state">, log?: Log): Promise<FlowServer> => {
  const executions: TriggerRun[] = [];
  const server = createServer(async (request, answer) => {
    const run = await receive(flow, { headers: headersOf(request), body: await bodyOf(request) }, log);
    executions.push(run);
    const { statusCode, contentType, headers, body } = run.result?.response ?? {
      statusCode: run.error ? failed : 200,
      contentType: "application/json",
    };
    answer.writeHead(statusCode, { "content-type": contentType, ...headers });
    answer.end(body ?? JSON.stringify({ executionId: "execution" }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const flow: Flow = { ...given, url: `http://127.0.0.1:${port}/trigger/${given.stableId}`, state: {} };
  return {
    flow,
    executions,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};

import type { Trigger, TriggerResult } from "../running/component";
import type { Flow } from "../running/flow";
import { type FlowServer, startFlow } from "../running/flowServer";
import { deploy, remove, type TriggerRun } from "../running/runTrigger";
import component from "../src";
import { recordingLogger } from "./recordingLogger";
import { sign } from "./sign";
import { useSandbox } from "./useSandbox";

type Inputs = Record<string, unknown>;

interface Deployed {
  typed?: Inputs;
  /** Fields of the connection besides the credentials and the address. */
  connection?: Inputs;
}

/** A request that says it comes from Customer.io. */
interface Sent {
  body: string | Buffer;
  headers?: Record<string, string>;
}

/**
 * The sandbox, and for each test a flow that starts with Reporting Webhook of the published component, on a small server
 * that plays the platform. The connection has the signing key of the sandbox's account.
 */
export const useFlow = (options?: Parameters<typeof useSandbox>[0]) => {
  const cio = useSandbox(options);
  let server: FlowServer;
  let log = recordingLogger();

  const logged = (level: string, line: string): void => {
    log.lines.push({ level, text: line });
  };

  beforeEach(async () => {
    log = recordingLogger();
    server = await startFlow(
      {
        trigger: component.triggers.reportingWebhook as unknown as Trigger,
        typed: { events: ["email_bounced", "customer_unsubscribed"] },
        connection: connection(),
        name: "Bounces",
        stableId: "flow-1",
        instance: { id: "instance-1", name: "Acme" },
      },
      (level, line) => logged(level, line),
    );
  });
  afterEach(() => server.close());

  const connection = (fields: Inputs = {}) =>
    cio.connection({ webhookSigningKey: cio.account.webhookSigningKey, ...fields }) as Flow["connection"];

  /** What this flow would be with something changed: the same server, the same state. */
  const flowWith = ({
    typed,
    connection: fields,
    ...change
  }: Deployed & Partial<Omit<Flow, "typed" | "connection">>) => ({
    ...server.flow,
    ...change,
    ...(typed && { typed: { ...server.flow.typed, ...typed } }),
    ...(fields && { connection: connection(fields) }),
  });

  const now = (): number => Math.floor(Date.now() / 1000);

  return {
    cio,
    flowWith,
    deploy: (change: Parameters<typeof flowWith>[0] = {}): Promise<TriggerRun> =>
      deploy(flowWith(change), logged),
    remove: (change: Parameters<typeof flowWith>[0] = {}): Promise<TriggerRun> =>
      remove(flowWith(change), logged),
    /** Changes the form, and the connection if its fields are given. */
    configure: (typed: Inputs, fields: Inputs = {}, key = "apiKey"): void => {
      Object.assign(server.flow, {
        typed: { ...server.flow.typed, ...typed },
        connection: { ...connection(fields), key },
      });
    },
    /** What the platform calls, for what does not come over HTTP: a payload, context or form with something changed. */
    published: {
      perform: (payload: Inputs, context: Inputs = {}, form: Inputs = {}): Promise<TriggerResult> =>
        server.flow.trigger.perform(
          { instanceState: {}, ...context },
          { headers: {}, rawBody: { data: "{}" }, body: {}, ...payload },
          { cioConnection: connection(), ...server.flow.typed, ...form },
        ),
    },
    /** Headers as Customer.io sends them, with the key of the account unless told otherwise. */
    signed: (
      body: string | Buffer,
      {
        key = cio.account.webhookSigningKey,
        timestamp = now(),
      }: { key?: string; timestamp?: number | string } = {},
    ): Record<string, string> => ({
      "Content-Type": "application/json",
      "X-CIO-Timestamp": String(timestamp),
      "X-CIO-Signature": sign(key, timestamp, body),
    }),
    /** Sends a request to the flow's address and resolves with what the caller gets. */
    post: async ({ body, headers = {} }: Sent) => {
      const answer = await fetch(server.flow.url, { method: "POST", body, headers });
      return { status: answer.status, text: await answer.text() };
    },
    get flow() {
      return server.flow;
    },
    get executions() {
      return server.executions;
    },
    get log() {
      return log;
    },
  };
};

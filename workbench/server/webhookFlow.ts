import type { Trigger } from "../../running/component";
import type { Connection } from "../../running/connection";
import type { Log } from "../../running/contextOf";
import { type FlowServer, startFlow } from "../../running/flowServer";
import { deploy, remove, type TriggerRun } from "../../running/runTrigger";
import { signatureOf } from "../../sandbox/http/signature";
import type { Sandbox } from "../../sandbox/sandbox";
import type { HookRequest } from "../wire";
import { emitted } from "./emitted";

/** What one act did to the flow. */
export interface Happened {
  run: TriggerRun;
  /** What the flow was told, where it was told anything. */
  request?: HookRequest;
}

interface Acting {
  inputs: Record<string, unknown>;
  event: string;
  log: Log;
}

/** No request reaches the flow later than this by itself, in seconds: what is longer ago is refused. */
const eightDays = 8 * 86_400;

const nothing: TriggerRun = { requests: [], milliseconds: 0 };

const refused = (message: string): Happened => ({ run: { ...nothing, error: new Error(message) } });

/**
 * A flow that starts with a webhook of the sandbox, on an address of this machine: deployed, told of events, and told of
 * them again, by somebody else, or too late.
 */
export const newWebhookFlow = (trigger: Trigger, connection: Connection, sandbox: Sandbox) => {
  let server: FlowServer | undefined;
  let log: Log = () => {};

  const flowServer = async (): Promise<FlowServer> => {
    const flow = { trigger, typed: {}, connection, name: "Workbench", stableId: "workbench" };
    const instance = { id: "workbench", name: "Workbench" };
    server ??= await startFlow({ ...flow, instance }, (level, line) => log(level, line));
    return server;
  };

  const lastRequest = (): HookRequest | undefined => {
    const post = sandbox.posts().at(-1);
    const attempt = post?.attempts.at(-1);
    return post && attempt && { body: post.body, timestamp: attempt.timestamp, signature: attempt.signature };
  };

  /** Posts what the sandbox did not. */
  const post = async ({ body, timestamp, signature }: HookRequest): Promise<Happened> => {
    const { flow, executions } = await flowServer();
    const headers = { "x-cio-timestamp": String(timestamp), "x-cio-signature": signature };
    await fetch(flow.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    return { run: executions.at(-1) ?? nothing, request: { body, timestamp, signature } };
  };

  /** Lets the sandbox post; resolves with what that started. */
  const told = async (work: () => Promise<unknown>, event: string): Promise<Happened> => {
    const { executions } = await flowServer();
    const before = executions.length;
    await work();
    const run = executions.length > before ? executions.at(-1) : undefined;
    const request = lastRequest();
    return run
      ? { run, ...(request && { request }) }
      : refused(`The webhook was not told of ${event}: it is not deployed, or for other events`);
  };

  const again = "Emit an event first: there is none to send again";

  const acts: Record<string, (acting: Acting) => Promise<Happened>> = {
    deploy: async ({ inputs }) => {
      const { flow } = await flowServer();
      flow.typed = inputs;
      return { run: await deploy(flow, log) };
    },
    remove: async () => ({ run: await remove((await flowServer()).flow, log) }),
    emit: ({ event }) =>
      told(async () => {
        sandbox.emit(emitted(event));
        await sandbox.hooksSettled();
      }, event),
    again: () =>
      lastRequest() ? told(() => sandbox.sendCopy(), "it again") : Promise.resolve(refused(again)),
    forged: async () => {
      const request = lastRequest();
      if (!request) return refused(again);
      const signature = signatureOf("somebody else's key", request.timestamp, request.body);
      return post({ ...request, signature });
    },
    late: async () => {
      const request = lastRequest();
      if (!request) return refused(again);
      const timestamp = request.timestamp - eightDays;
      const signature = signatureOf(sandbox.account.webhookSigningKey, timestamp, request.body);
      return post({ ...request, timestamp, signature });
    },
  };

  return {
    acts: Object.keys(acts),
    act: async (name: string, acting: Acting): Promise<Happened> => {
      log = acting.log;
      return (await acts[name]?.(acting)) ?? refused(`There is no ${name}`);
    },
    /** How many webhooks of Customer.io tell this flow. */
    deployed: (): number => sandbox.webhooks().filter(({ endpoint }) => endpoint === server?.flow.url).length,
    state: (): Record<string, unknown> => server?.flow.state ?? {},
    close: async (): Promise<void> => {
      await server?.close();
      server = undefined;
    },
  };
};

export type WebhookFlow = ReturnType<typeof newWebhookFlow>;

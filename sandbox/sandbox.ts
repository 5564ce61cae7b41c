import { type Account, type Accounts, newAccount, newKeys, type Region, regions } from "./accounts";
import { endpoints } from "./endpoints";
import { type Hands, newHands } from "./hands";
import { type Fault, newFaultQueue } from "./http/faults";
import { listen } from "./http/listener";
import { newRateLimiter, type RateLimit } from "./http/rateLimit";
import { type Premises, type ReceivedRequest, serve } from "./http/serve";
import type { SilentDrop } from "./http/silent";
import { type Inspection, newInspection } from "./inspection";
import { type Hooks, newPostOffice } from "./postOffice";
import { catchUp } from "./state/jobs";
import type { Moment } from "./state/moment";
import type { IdentifierKind } from "./state/person";
import { newWorkspace, type Workspace } from "./state/workspace";

export type { Account, Region } from "./accounts";
export type { Fault } from "./http/faults";
export type { RateLimit } from "./http/rateLimit";
export type { ReceivedRequest } from "./http/serve";
export type { SilentDrop } from "./http/silent";
export type { Collection } from "./state/collection";
export type { Metric, StoredDelivery } from "./state/delivery";
export type { EmailSuppression } from "./state/emailSuppression";
export type { RecordedEvent } from "./state/event";
export type { StoredExport } from "./state/export";
export type { FormSubmission } from "./state/form";
export type { ImportRecord } from "./state/import";
export type { DropReason } from "./state/moment";
export type { StoredObject } from "./state/objects";
export type { Device, Person, Relationship } from "./state/person";
export type { Post, WebhookEvent } from "./state/post";
export type { Segment } from "./state/segments";
export type { SetUp } from "./state/setUp";
export type { Snippet } from "./state/snippet";
export type { BroadcastTrigger } from "./state/trigger";
export type { Webhook } from "./state/webhook";

export interface SandboxOptions {
  /** Port of the US listener; 0, the default, is any free one. */
  port?: number;
  euPort?: number;
  /** The clock, in seconds since 1970. */
  now?: () => number;
  /** Whether `requests` is filled; true unless told otherwise. */
  keepRequests?: boolean;
  rateLimit?: RateLimit;
  /** How long a reporting webhook may take to answer, in milliseconds; 4000 unless told otherwise. */
  webhookTimeout?: number;
  /** Whether the workspaces tell people apart by phone, too; false unless told otherwise. */
  phoneIdentifiers?: boolean;
}

/** A small Customer.io on loopback, with an account in each region. */
export interface Sandbox extends Inspection, Hands, Hooks {
  us: { url: string; port: number };
  eu: { url: string; port: number };
  account: Account<"us">;
  euAccount: Account<"eu">;
  /** Everything that was answered as a success but did nothing, of both regions, oldest first. */
  silent: SilentDrop[];
  /** Every request that came in, of both regions, oldest first. */
  requests: ReceivedRequest[];
  /** Queues a fault. Faults are used up in order by the requests they match. */
  fail: (fault: Fault) => void;
  /** Takes back the faults that were not used up. */
  behave: () => void;
  /** The clock, in seconds since 1970. */
  now: () => number;
  /** Moves the clock on by this many seconds, until the next reset. */
  pass: (seconds: number) => void;
  /** Forgets everything; ports and credentials stay. */
  reset: () => void;
  /** Gives both accounts keys that nobody has used yet. */
  renewKeys: () => void;
  close: () => Promise<void>;
}

const secondsNow = (): number => Math.floor(Date.now() / 1000);

/** Reporting webhooks reference, in milliseconds. */
const usualWebhookTimeout = 4000;

/** The App API's limit on broadcast triggers. */
const usualSecondsBetweenTriggers = 10;

const identifierKinds = ({ phoneIdentifiers = false }: SandboxOptions): IdentifierKind[] =>
  phoneIdentifiers ? ["id", "email", "phone"] : ["id", "email"];

export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const { keepRequests = true } = options;
  let secondsPassed = 0;
  const now = (): number => (options.now ?? secondsNow)() + secondsPassed;
  const accounts: Accounts = { us: newAccount("us"), eu: newAccount("eu") };
  const requests: ReceivedRequest[] = [];
  const silent: SilentDrop[] = [];
  const faults = newFaultQueue();
  const limiter = newRateLimiter(options.rateLimit ?? {});

  /** As they are now; each is made when it is first asked for, because most who start a sandbox ask one region only. */
  const freshWorkspaces = (): ((region: Region) => Workspace) => {
    const since = now();
    const made: Partial<Record<Region, Workspace>> = {};
    return (region) => {
      made[region] ??= newWorkspace({
        region,
        id: accounts[region].workspaceId,
        identifierKinds: identifierKinds(options),
        secondsBetweenTriggers: options.rateLimit?.secondsBetweenTriggers ?? usualSecondsBetweenTriggers,
        now: since,
        dispatch: (post) => postOffice.take(region, post),
      });
      return made[region];
    };
  };
  let workspaceIn = freshWorkspaces();

  /** As it is by now: with everything done that was due. */
  const workspaceOf = (region: Region): Workspace => {
    const workspace = workspaceIn(region);
    catchUp(workspace, now());
    return workspace;
  };

  const moment = (region: Region): Moment => ({ workspace: workspaceOf(region), now: now(), drop: () => {} });
  const postOffice = newPostOffice(moment, (region) => ({
    webhook: (id) => workspaceIn(region).webhooks.get(id),
    signingKey: () => accounts[region].webhookSigningKey,
    now,
    timeout: options.webhookTimeout ?? usualWebhookTimeout,
  }));

  const premises = (region: Region): Premises => ({
    region,
    accounts,
    endpoints,
    faults,
    limiter,
    workspace: () => workspaceOf(region),
    url: () => (region === "us" ? us.url : eu.url),
    euUrl: () => eu.url,
    now,
    silent,
    log: keepRequests ? (request) => requests.push(request) : () => {},
  });
  const eu = await listen(options.euPort ?? 0, serve(premises("eu")));
  const us = await listen(options.port ?? 0, serve(premises("us"))).catch(async (error: unknown) => {
    await eu.close();
    throw error;
  });

  return {
    us: { url: us.url, port: us.port },
    eu: { url: eu.url, port: eu.port },
    account: accounts.us,
    euAccount: accounts.eu,
    silent,
    requests,
    fail: faults.add,
    behave: faults.clear,
    now,
    pass: (seconds) => {
      secondsPassed += seconds;
    },
    ...newInspection(workspaceOf),
    ...newHands(moment),
    emit: postOffice.emit,
    retry: postOffice.retry,
    sendCopy: postOffice.sendCopy,
    hooksSettled: postOffice.hooksSettled,
    reset: () => {
      requests.length = 0;
      secondsPassed = 0;
      silent.length = 0;
      faults.clear();
      postOffice.reset();
      workspaceIn = freshWorkspaces();
    },
    renewKeys: () => {
      for (const region of regions) Object.assign(accounts[region], newKeys());
    },
    close: async () => {
      await Promise.all([postOffice.close(), us.close(), eu.close()]);
    },
  };
};

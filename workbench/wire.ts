import type { FormInput } from "../running/formInput";

/** What the server and the page tell each other; types alone, so that the page carries nothing of the server. */

export interface ShownStep {
  key: string;
  label: string;
  description: string;
  inputs: FormInput[];
  calls: { route: string; docs: string }[];
  /** Inputs that most workflows leave empty, by key. */
  options: string[];
  /** Nothing changes when it runs. */
  reads: boolean;
  /** Values that begin well, of required inputs and of some others. */
  example: Record<string, unknown>;
  /** What is done before the example runs, where there has to be something: "Identify, then Suppress". */
  exampleNeeds: string;
  /** Of a trigger: what starts its flow. */
  trigger?: "webhook" | "poll";
}

export interface Place {
  /** A sandbox of this process, one of another process, or an account of Customer.io. */
  kind: "own" | "sandbox" | "real";
  name: string;
  region: string;
  host: string;
  /** Labels of the connection's fields that are filled in; never what they hold. */
  filled: string[];
}

export interface Start {
  groups: { title: string; steps: ShownStep[] }[];
  httpSettings: string[];
  place: Place;
  /** What the sandbox can be asked for, the usual first; none elsewhere. */
  faults: ShownFault[];
}

export interface ShownFault {
  name: string;
  says: string;
}

/** What a run is asked for. Values are as the platform hands them over. */
export interface RunRequest {
  step: string;
  inputs: Record<string, unknown>;
  fault?: string;
  /** What was answered to the question of a real account. */
  agreed?: { typed?: string };
}

/** What is to be done with the flow of a trigger: "deploy", "emit", "poll"... */
export interface TriggerRequest {
  trigger: string;
  act: string;
  inputs: Record<string, unknown>;
  /** What is emitted, as a webhook subscribes to it: `email_bounced`. */
  event?: string;
}

/** A request that says it comes from Customer.io. */
export interface HookRequest {
  body: string;
  /** Seconds since 1970. */
  timestamp: number;
  signature: string;
}

export interface TriggerOutcome {
  says: string;
  /** What the platform keeps of the flow. */
  state: Record<string, unknown>;
  /** How many webhooks in Customer.io tell it. */
  deployed?: number;
  request?: HookRequest;
  /** Whether the request was taken as Customer.io's. */
  isGenuine?: boolean;
  branch?: string;
  /** How the request was answered. */
  status?: number;
}

/** A real account asks before a step writes. */
export interface Question {
  text: string;
  /** The input whose value has to be typed again. */
  again?: { key: string; label: string };
  /** Why what was typed again does not do. */
  wrong?: string;
}

export interface Body {
  text: string;
  bytes: number;
  whole: boolean;
}

export interface Sent {
  type: "sent";
  /** Counts the requests of the run; attempts of one share it. */
  exchange: number;
  attempt: number;
  most: number;
  /** Milliseconds. */
  waited: number;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: Body;
}

/** Of a batch: of how many records it is known what became of them. */
export interface Progressed {
  type: "progress";
  settled: number;
  total: number;
}

export interface Answered {
  type: "answered";
  exchange: number;
  attempt: number;
  /** Milliseconds. */
  took: number;
  status?: number;
  /** Why there was none. */
  code?: string;
  /** What the sandbox made of the attempt: which the answer does not say, or says otherwise. */
  note?: string;
  headers?: Record<string, string>;
  body?: Body;
}

export interface Failure {
  name: string;
  message: string;
  status?: number;
  route?: string;
  attempts?: number;
  mayHaveBeenApplied?: boolean;
  /** Seconds. */
  retryAfter?: number;
  /** The input that is meant, by key. */
  input?: string;
}

/** A record of a batch that Customer.io does not hold. */
export interface LostRecord {
  /** Counted from 1. */
  row: number;
  recordId: string | null;
  /** Absent where it was not sent at all. */
  reason?: string;
  field?: string | null;
  message?: string;
  retryable?: boolean;
}

/** What became of every record of a batch. */
export interface BatchAccount {
  total: number;
  accepted: number;
  rejected: LostRecord[];
  unsent: LostRecord[];
  /** The records that can be sent again. */
  retryRecords: unknown[];
}

export interface Ended {
  type: "ended";
  milliseconds: number;
  trigger?: TriggerOutcome;
  /** Of a batch, also of one that failed. */
  account?: BatchAccount;
  /** What the next step of a workflow would get. */
  data?: unknown;
  failure?: Failure;
}

export interface Logged {
  type: "log";
  level: string;
  line: string;
}

export interface Begun {
  type: "begun";
  number: number;
  step: string;
  /** Milliseconds since 1970. */
  at: number;
  fault?: string;
}

/** Instead of a run: what has to be answered first. */
export interface Asked {
  type: "asked";
  question: Question;
}

export type Told =
  | Asked
  | Begun
  | Sent
  | Answered
  | Logged
  | Progressed
  | Ended
  | { type: "holds"; holds: Holds };

export interface PastRun {
  number: number;
  step: string;
  at: number;
  fault?: string;
  inputs: Record<string, unknown>;
  told: Told[];
}

interface Marked {
  isNew: boolean;
}

export interface HeldEvent extends Marked {
  name: string;
  type: string;
  data: unknown;
  /** Seconds since 1970. */
  time?: number;
}

export interface HeldPerson extends Marked {
  name: string;
  email?: string;
  attributes: (Marked & { name: string; value: unknown })[];
  events: HeldEvent[];
  devices: (Marked & { token: string; platform: string })[];
  segments: (Marked & { name: string })[];
  objects: (Marked & { name: string })[];
  unsubscribed: boolean;
}

/** Anything else that is held: a heading, and what is known of it. */
export interface HeldThing extends Marked {
  title: string;
  detail: string;
  value?: unknown;
}

export interface Section<T> {
  total: number;
  /** How many the last run changed. */
  changed: number;
  /** Those that changed first; not all where there are many. */
  shown: T[];
}

export type Holds = {
  people: Section<HeldPerson>;
  /** People who were there before the last run. */
  gone: string[];
} & Record<
  "events" | "segments" | "objects" | "deliveries" | "metrics" | "broadcasts" | "silent",
  Section<HeldThing>
>;

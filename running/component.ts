import { existsSync } from "node:fs";
import path from "node:path";
import type { FormInput } from "./formInput";

export type { FormInput } from "./formInput";

/** One step of the built package. */
export interface Step {
  key: string;
  display: { label: string; description: string };
  inputs: FormInput[];
  /** "SAFE" where it changes nothing. */
  performSafety: string;
  /** What it answers, by the example of an answer. */
  examplePayload?: { data: unknown };
  perform: (context: unknown, params: Record<string, unknown>) => Promise<{ data: unknown }>;
}

/** One trigger of the built package. */
export interface Trigger {
  key: string;
  display: { label: string; description: string };
  inputs: FormInput[];
  isPollingTrigger?: boolean;
  /** The ways a flow can go on from it; none where there is but one. */
  staticBranchNames?: string[];
  perform: (context: unknown, payload: unknown, params: Record<string, unknown>) => Promise<TriggerResult>;
  /** Of one that sets up a webhook: when the flow is deployed, and when it is deleted. */
  webhookCreate?: LifeCycle;
  webhookDelete?: LifeCycle;
}

type LifeCycle = (context: unknown, params: Record<string, unknown>) => Promise<unknown>;

/** What a trigger gives back: what the first step gets, and whether there is one to start. */
export interface TriggerResult {
  payload: { body: { data: unknown } };
  /** Of a trigger that polls: "polled_no_changes" starts nothing. */
  resultType?: string;
  branch?: string;
  /** How the request is answered. */
  response?: { statusCode: number; contentType: string; headers?: Record<string, string>; body?: string };
  /** What the state of the flow holds from now on, beside what it has under other keys. */
  instanceState?: Record<string, unknown>;
}

/** A dropdown of the built package. */
export interface DataSource {
  key: string;
  display: { label: string; description: string };
  inputs: FormInput[];
  perform: (context: unknown, params: Record<string, unknown>) => Promise<{ result: unknown }>;
}

export interface Component {
  display: { label: string };
  triggers: Record<string, Trigger>;
  actions: Record<string, Step>;
  dataSources: Record<string, DataSource>;
  connections: { key: string; inputs: FormInput[] }[];
}

const bundle = path.resolve(__dirname, "..", "dist", "index.js");

/** Loads the package the way the platform does: the built file, not its source. */
export const loadComponent = (): Component => {
  if (!existsSync(bundle)) throw new Error("dist/index.js is missing: run npm run build first");
  return (require(bundle) as { default: Component }).default;
};

/** The inputs a person fills in: the connection is picked, not typed. */
export const typedInputs = ({ inputs }: Step): FormInput[] =>
  inputs.filter(({ type }) => type !== "connection");

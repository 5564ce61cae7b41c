import type { Component } from "../../running/component";
import { connectionOf } from "../../running/connection";
import { type Facts, factsOf } from "../../running/factsOf";
import { offered } from "../../running/offered";
import { performStep } from "../../running/performStep";
import { answerOf } from "./answer";

// What runs within Tray: it is bundled with the built package, and knows nothing of the kit.
const component = (require("../../dist/index.js") as { default: Component }).default;

/** The fields of Tray's authentication. */
export interface User {
  site_id?: string;
  api_key?: string;
  app_api_key?: string;
  /** "auto", "US" or "EU". */
  region?: string;
  base_url?: string;
}

/** Why an operation failed, by who can do something about it. */
export interface Failure {
  kind: "input" | "request" | "connector";
  message: string;
  /** What is known of the request, if there was one. */
  facts?: Omit<Facts, "name">;
}

export type Outcome = { answer: Record<string, unknown> } | { failure: Failure };

const connectionFor = (user: User = {}) =>
  connectionOf(component, {
    siteId: user.site_id,
    apiKey: user.api_key,
    appApiKey: user.app_api_key,
    region: user.region,
    baseUrl: user.base_url,
  });

/** Tray has no log for connectors but the console. */
const log = (level: string, line: string): void => {
  if (level === "warn" || level === "error") console[level](line);
};

const failureOf = (thrown: unknown): Failure => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { message } = error;
  const { name, ...facts } = factsOf(error);
  if (facts.route !== undefined) return { kind: "request", message, facts };
  // A connection that is not filled in is an input of another page.
  return { kind: ["ValidationError", "ConnectionError"].includes(name) ? "input" : "connector", message };
};

const outcomeOf = (run: () => Promise<unknown>): Promise<Outcome> =>
  run().then(
    (data) => ({ answer: answerOf(data) }),
    (error: unknown) => ({ failure: failureOf(error) }),
  );

/** Runs a step of the built package with what Tray's form holds. Never rejects. */
export const runStep = (
  key: string,
  user: User | undefined,
  input: Record<string, unknown>,
): Promise<Outcome> =>
  outcomeOf(async () => {
    const step = component.actions[key];
    if (!step) throw new Error(`the package has no step ${key}`);
    return performStep(step, input, connectionFor(user), log);
  });

/** What a dropdown offers, as Tray lists it. */
export const listChoices = (key: string, user: User | undefined): Promise<Outcome> =>
  outcomeOf(async () => {
    const dataSource = component.dataSources[key];
    if (!dataSource) throw new Error(`the package has no dropdown ${key}`);
    const entries = await offered(dataSource, connectionFor(user));
    return { result: entries.map(({ key, label }) => ({ text: label, value: key })) };
  });

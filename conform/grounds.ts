import type { Component } from "../running/component";
import { type Connection, connectionOf } from "../running/connection";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { type Clock, newVirtualClock } from "./clock";
import type { Ground, Region } from "./ground";
import { newPace } from "./pace";
import { perform } from "./perform";
import { bodyOf, fieldsOf } from "./reply";

/** What an answer takes on the way to an account and back, in milliseconds: for the estimate. */
const usualLatency = 250;

/** Somebody who was there before: lists of messages need some, and nothing of them may be touched. */
export const resident = "ada-1815";

const minute = 60_000;

/** Two messages of different times. */
const settle = async (ground: Ground, sandbox: Sandbox): Promise<void> =>
  ground.clock.during(async () => {
    await perform(ground, "identify", { id: resident, attributes: { plan: "pro" } });
    sandbox.deliver(resident);
    await ground.clock.sleep(minute);
    sandbox.deliver(resident);
    ground.asked.length = 0;
  });

export interface SandboxGround {
  ground: Ground;
  sandbox: Sandbox;
}

/** A sandbox of its own, where waiting takes no time. */
export const openSandbox = async (component: Component, start: number): Promise<SandboxGround> => {
  const clock = newVirtualClock(start);
  const sandbox = await startSandbox({ now: () => Math.floor(clock.now() / 1000) });
  const { us, eu, account, euAccount } = sandbox;
  const connection = ({ siteId, apiKey, appApiKey }: typeof account | typeof euAccount, baseUrl: string) =>
    connectionOf(component, { siteId, apiKey, appApiKey, baseUrl });
  const ground: Ground = {
    component,
    connection: connection(account, us.url),
    abroad: { us: connection(account, eu.url), eu: connection(euAccount, us.url) },
    clock,
    pace: newPace(clock),
    latency: usualLatency,
    asked: [],
  };
  await settle(ground, sandbox);
  return { ground, sandbox };
};

const otherRegion = { us: "EU", eu: "US" } as const;

const isRegion = (value: unknown): value is Region => value === "us" || value === "eu";

/** The account's connection to the host of the other region; none where an override stands for both. */
const abroadOf = async (ground: Ground): Promise<Ground["abroad"]> => {
  const { connection } = ground;
  if ((connection.fields.baseUrl ?? "") !== "") return {};
  const { reply } = await perform(ground, "rawRequest", { url: "/v1/accounts/region", method: "GET" });
  const { region } = fieldsOf(bodyOf(reply));
  if (!isRegion(region)) return {};
  return { [region]: { ...connection, fields: { ...connection.fields, region: otherRegion[region] } } };
};

/** The account behind a connection. */
export const openAccountGround = async (
  component: Component,
  connection: Connection,
  clock: Clock,
): Promise<Ground> => {
  const ground: Ground = {
    component,
    connection,
    abroad: {},
    clock,
    pace: newPace(clock),
    latency: 0,
    asked: [],
  };
  return { ...ground, abroad: await clock.during(() => abroadOf(ground)) };
};

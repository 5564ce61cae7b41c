import type { Sandbox } from "../../sandbox/sandbox";
import { type AppClient, openAppClient } from "./appClient";
import { openClient, type TrackClient } from "./client";

export interface Scene {
  sandbox: Sandbox;
  /** Signs with the keys of the sandbox's US account. */
  client: TrackClient;
  /** Of the same account. */
  app: AppClient;
}

/** One call of a method and what the sandbox must hold after it. */
export interface Check {
  /** What is special about the call; left out for the plain one. */
  how?: string;
  /** What has to be there before. Its requests are not shown. */
  before?: (scene: Scene) => Promise<unknown>;
  call: (scene: Scene) => Promise<unknown>;
  held: (sandbox: Sandbox, answer: unknown) => unknown;
  expected: unknown;
}

/** The clock of the sandbox stands still here, in seconds since 1970. */
export const now = 1_800_000_000;

/** A time in the past, to tell what was sent from what was filled in. */
export const earlier = 1_700_000_000;

export const clientOf = ({ us, account }: Sandbox): TrackClient => openClient(us.url, account);

export const appClientOf = ({ us, account }: Sandbox): AppClient => openAppClient(us.url, account);

export const ada = ({ client }: Scene): Promise<unknown> =>
  client.identify("ada", { email: "ada@example.com" });

/** Ada, and Bob, whom nothing must happen to. */
export const adaAndBob = async (scene: Scene): Promise<void> => {
  await ada(scene);
  await scene.client.identify("bob");
};

/** The names of everybody the sandbox knows. */
export const everybody = (sandbox: Sandbox): unknown => sandbox.people().map(({ id, email }) => id ?? email);

export const cioIdOf = (sandbox: Sandbox, identifier: string): string =>
  sandbox.person(identifier)?.cioId ?? "";

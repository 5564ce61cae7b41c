import { variables } from "../demo/account";
import { UsageError } from "../demo/usageError";
import type { Component } from "../running/component";
import type { Connection } from "../running/connection";
import type { Facts } from "./asker";
import type { Clock } from "./clock";
import { findFacts } from "./facts";
import type { Ground } from "./ground";
import { openAccountGround } from "./grounds";

/** A step names the fields of a connection as its form does; whoever typed this has set variables. */
const inVariables = (message: string, { connections }: Component): string => {
  const field = connections
    .flatMap(({ inputs }) => inputs)
    .find(({ label }) => message.startsWith(`${label}:`));
  const variable = Object.entries(variables).find(([key]) => key === field?.key)?.[1];
  return field && variable ? variable + message.slice(field.label.length) : message;
};

interface Met {
  ground: Ground;
  facts: Facts;
}

/** The account behind a connection, and what it has. It is only read; throws where it cannot be asked. */
export const meetAccount = async (
  component: Component,
  connection: Connection,
  clock: Clock,
  mark: string,
): Promise<Met> => {
  try {
    const ground = await openAccountGround(component, connection, clock);
    const hasAppKey = (connection.fields.appApiKey ?? "") !== "";
    return { ground, facts: await clock.during(() => findFacts(ground, mark, hasAppKey)) };
  } catch (error) {
    throw new UsageError(inVariables((error as Error).message, component));
  }
};

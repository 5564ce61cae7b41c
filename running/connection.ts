import type { Component } from "./component";

/** A connection as the platform hands it to a step. */
export interface Connection {
  key: string;
  configVarKey: string;
  fields: Record<string, string>;
}

/** A connection of the built package with these fields filled in, the others as its form has them. */
export const connectionOf = (
  { connections }: Component,
  filled: Readonly<Record<string, string | undefined>>,
  wanted: "apiKey" | "appApiKey" = "apiKey",
): Connection => {
  const connection = connections.find(({ key }) => key === wanted);
  if (!connection) throw new Error(`the built package has no connection ${wanted}`);
  return {
    key: connection.key,
    configVarKey: "Customer.io",
    fields: Object.fromEntries(
      connection.inputs.map((input) => [input.key, filled[input.key] ?? input.default ?? ""]),
    ),
  };
};

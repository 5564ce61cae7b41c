import type { Component } from "./component";

/** A connection as the platform hands it to a step. */
export interface Connection {
  key: string;
  configVarKey: string;
  fields: Record<string, string>;
}

/** The connection API Key of the built package with these fields filled in, the others as its form has them. */
export const connectionOf = (
  { connections }: Component,
  filled: Readonly<Record<string, string | undefined>>,
): Connection => {
  const connection = connections.find(({ key }) => key === "apiKey");
  if (!connection) throw new Error("the built package has no connection apiKey");
  return {
    key: connection.key,
    configVarKey: "Customer.io",
    fields: Object.fromEntries(
      connection.inputs.map((input) => [input.key, filled[input.key] ?? input.default ?? ""]),
    ),
  };
};

import type { DataSource } from "./component";
import type { Connection } from "./connection";

export interface Entry {
  key: string;
  label: string;
}

const silent = () => {};
const logger = Object.fromEntries(
  ["metric", "trace", "debug", "info", "log", "warn", "error"].map((level) => [level, silent]),
);

/** What a dropdown of the built package offers with this connection, as the platform asks it. */
export const offered = async (dataSource: DataSource, connection: Connection): Promise<Entry[]> => {
  const connections = dataSource.inputs.filter(({ type }) => type === "connection");
  const { result } = await dataSource.perform(
    { logger },
    Object.fromEntries(connections.map(({ key }) => [key, connection])),
  );
  return result as Entry[];
};

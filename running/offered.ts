import type { DataSource } from "./component";
import type { Connection } from "./connection";
import { contextOf } from "./contextOf";

export interface Entry {
  key: string;
  label: string;
}

/** What a dropdown of the built package offers with this connection, as the platform asks it. */
export const offered = async (dataSource: DataSource, connection: Connection): Promise<Entry[]> => {
  const connections = dataSource.inputs.filter(({ type }) => type === "connection");
  const { result } = await dataSource.perform(
    contextOf(() => {}),
    Object.fromEntries(connections.map(({ key }) => [key, connection])),
  );
  return result as Entry[];
};

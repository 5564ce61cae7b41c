import path from "node:path";
import { operationName } from "../names";

/** Where the connector is that is tested. */
export const folder = path.join(__dirname, "..", "dist", "tested");

export interface Reference {
  name: string;
}

/** An operation of the connector, as the kit refers to it. */
export const operation = (key: string): Reference =>
  (require(path.join(folder, "src", operationName(key), "handler")) as { handler: Reference }).handler;

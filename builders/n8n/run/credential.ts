import type { ICredentialDataDecryptedObject } from "n8n-workflow";
import { type Connection, connectionOf } from "../../../running/connection";
import { component } from "./builtPackage";

export const credentialName = "customerIoReliableApi";

/** The connection with the fields of a credential. Which keys a step needs, the connector says when it is run. */
export const connectionFrom = (fields: ICredentialDataDecryptedObject): Connection =>
  connectionOf(
    component,
    Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
    ),
  );

import type { ICredentialDataDecryptedObject } from "n8n-workflow";
import { type Connection, connectionOf } from "../../../running/connection";
import { component } from "./builtPackage";

export const credentialName = "customerIoReliableApi";

/** The connection that the fields of a credential are for: without a Track API key, the one for an App API key alone. */
export const connectionFrom = (fields: ICredentialDataDecryptedObject): Connection => {
  const filled = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
  );
  const isAppAlone = !filled.siteId && !filled.apiKey && Boolean(filled.appApiKey);
  return connectionOf(component, filled, isAppAlone ? "appApiKey" : "apiKey");
};

import type { TokenOperationHandlerAuth } from "@trayio/cdk-dsl/connector/operation/OperationHandler";

/** What the service customer-io of Tray's portal asks for. Either the pair or the App API key may be left empty. */
export type CustomerIoUserAuth = {
  site_id?: string;
  api_key?: string;
  app_api_key?: string;
  /** "auto", "US" or "EU". */
  region?: string;
  base_url?: string;
};

export type CustomerIoAuth = TokenOperationHandlerAuth<CustomerIoUserAuth, unknown>;

import { createHmac } from "node:crypto";

/** What stands in X-CIO-Signature, in lower case: Reporting webhooks reference. Unconfirmed: signature-encoding. */
export const signatureOf = (key: string, timestamp: number, body: string): string =>
  createHmac("sha256", key).update(`v0:${timestamp}:${body}`).digest("hex");

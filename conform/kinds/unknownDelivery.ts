import type { Asker } from "../asker";

/** In the shape of a delivery id, and none: every run has another one. */
export const unknownDelivery = ({ mark }: Asker): string =>
  Buffer.from(`conformance ${mark}`).toString("base64url");

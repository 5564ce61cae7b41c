import { createHmac, timingSafeEqual } from "node:crypto";

/** What is checked of a request that says it comes from Customer.io. */
export interface Signed {
  key: string;
  /** X-CIO-Timestamp as it came: the digits are signed, not the number. */
  timestamp: string;
  /** X-CIO-Signature as it came. */
  signature: string;
  /** The body before anything is parsed: JSON that was read and written again is another text. */
  raw: string | Uint8Array;
}

/** Nothing but digits: a colon among them would let bytes of the body pass for the end of the time. */
const unixSeconds = /^\d{1,12}$/;

/** Hexadecimal digits as Customer.io writes them; some receivers know them with the version before them. */
const sha256 = /^(?:v0=)?([\da-f]{64})$/;

export type Verdict = "genuine" | "malformed" | "forged";

/** Whether Customer.io signed a request, as its reference has it: HMAC-SHA256 of version, time and body. */
export const verify = ({ key, timestamp, signature, raw }: Signed): Verdict => {
  const [, digits] = sha256.exec(signature) ?? [];
  if (digits === undefined || !unixSeconds.test(timestamp)) return "malformed";
  const expected = createHmac("sha256", key).update(`v0:${timestamp}:`).update(raw).digest();
  return timingSafeEqual(expected, Buffer.from(digits, "hex")) ? "genuine" : "forged";
};

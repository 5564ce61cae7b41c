import type { TriggerPayload } from "@prismatic-io/spectral";
import { type Signed, verify } from "../../client/signature";
import { ValidationError } from "../../errors";
import { day } from "../../limits";

const signatureHeader = "X-CIO-Signature";
const timestampHeader = "X-CIO-Timestamp";

/** Seconds: a clock may be ahead of ours by so much. */
const mostAhead = 300;

/**
 * Seconds: Customer.io tries for seven days, and whether it stamps a request anew then is not documented. The hour is
 * for the wait before the last attempt.
 */
export const oldest = 7 * day + 3600;

/** Names come as the sender wrote them. */
const header = (headers: Record<string, unknown> | undefined, name: string): string => {
  const found = Object.entries(headers ?? {})
    .filter(([key]) => key.toLowerCase() === name.toLowerCase())
    .flatMap(([, value]) => value);
  const [value, ...others] = found;
  if (typeof value !== "string" || value === "")
    throw new ValidationError(
      name,
      "is missing: the request is not from Customer.io, or its headers were lost",
    );
  if (others.length > 0 || value.includes(",")) throw new ValidationError(name, "is there more than once");
  return value;
};

const rawText = ({ rawBody }: TriggerPayload): Signed["raw"] => {
  const raw: unknown = rawBody?.data;
  if (typeof raw === "string" || raw instanceof Uint8Array) return raw;
  throw new ValidationError(
    "Raw body",
    "is not there as it came: a body that was parsed and written again cannot be checked",
  );
};

const faults = {
  malformed: `is not what Customer.io sends: 64 hexadecimal digits, and digits alone in ${timestampHeader}`,
  forged:
    "does not fit the body: the Webhook Signing Key of the connection is another one, or the request is not from Customer.io",
};

const checkAge = (timestamp: string, maximumAge: number, now: number): void => {
  const age = now - Number(timestamp);
  if (age > maximumAge)
    throw new ValidationError(
      timestampHeader,
      `is older than Maximum Age allows, which is ${maximumAge} seconds`,
    );
  if (-age > mostAhead)
    throw new ValidationError(timestampHeader, `is more than ${mostAhead} seconds ahead of the clock here`);
};

interface Trust {
  /** What Customer.io signs with. */
  key: string;
  /** Seconds. */
  maximumAge: number;
  /** Seconds since 1970. */
  now: number;
}

/** The body of a request as it came, if Customer.io sent it and not too long ago. Nothing is parsed before. */
export const genuineBody = (payload: TriggerPayload, { key, maximumAge, now }: Trust): string => {
  const raw = rawText(payload);
  const timestamp = header(payload.headers, timestampHeader);
  const signature = header(payload.headers, signatureHeader);
  const verdict = verify({ key, timestamp, signature, raw });
  if (verdict !== "genuine") throw new ValidationError(signatureHeader, faults[verdict]);
  checkAge(timestamp, maximumAge, now);
  return typeof raw === "string" ? raw : Buffer.from(raw).toString("utf8");
};

/** The body of test data that was saved in the designer, as text or as what was made of it: nobody signed it. */
export const savedBody = ({ body, rawBody }: TriggerPayload): unknown => body?.data || rawBody?.data;

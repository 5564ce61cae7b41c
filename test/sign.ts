import { createHash } from "node:crypto";

const blockSize = 64;

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** HMAC by the letter of RFC 2104, from nothing but the hash: another implementation than the one that is tested. */
const hmac = (key: Buffer, text: Buffer): string => {
  const block = Buffer.alloc(blockSize);
  (key.length > blockSize ? sha256(key) : key).copy(block);
  const padded = (pad: number): Buffer => block.map((byte) => byte ^ pad) as Buffer;
  return sha256(padded(0x5c), sha256(padded(0x36), text)).toString("hex");
};

/** What Customer.io writes into X-CIO-Signature. */
export const sign = (key: string, timestamp: string | number, body: string | Buffer): string =>
  hmac(Buffer.from(key, "utf8"), Buffer.concat([Buffer.from(`v0:${timestamp}:`), Buffer.from(body)]));

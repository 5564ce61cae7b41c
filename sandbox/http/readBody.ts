import type { IncomingMessage } from "node:http";

export interface ReceivedBody {
  body: Buffer;
  /** Counted also where the body was too large to keep. */
  bytes: number;
  tooLarge: boolean;
}

// Reading on for a while lets the client finish sending and see the 413 instead of a broken connection.
const patience = 4;

/**
 * Reads a body of up to `limit` bytes. A larger one is counted and thrown away, and given up on after four times the
 * limit. A connection that breaks off in between is never reported.
 */
export const readBody = (
  request: IncomingMessage,
  limit: number,
  done: (received: ReceivedBody) => void,
): void => {
  let chunks: Buffer[] = [];
  let bytes = 0;
  const finish = (): void => {
    request.off("data", take).off("end", finish);
    const [first] = chunks;
    const body = chunks.length === 1 && first ? first : Buffer.concat(chunks);
    done({ body, bytes, tooLarge: bytes > limit });
  };
  const take = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
    else chunks = [];
    if (bytes > limit * patience) finish();
  };
  request
    .on("data", take)
    .on("end", finish)
    .on("error", () => {});
};

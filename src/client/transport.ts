import http, { type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createUnzip } from "node:zlib";

/** One attempt of a request, as it goes over the wire. */
export interface Outgoing {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  content: string | Buffer | undefined;
  /** The largest answer that is read, in bytes. */
  maxAnswerBytes: number;
}

export interface WholeAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  content: Buffer;
}

/** No whole answer came: a code of Node.js, such as ECONNRESET, or one of those below. */
export interface NoAnswer {
  code: string;
}

export const timedOut = "ETIMEDOUT";
export const tooLarge = "ERR_ANSWER_TOO_LARGE";

/** An idle connection is closed before the other side is likely to, in milliseconds. */
const idle = 15_000;

/** Connections stay open between requests, for all steps of the process. */
const agents = {
  http: new http.Agent({ keepAlive: true, timeout: idle }),
  https: new https.Agent({ keepAlive: true, timeout: idle }),
};

const open = (url: string, options: http.RequestOptions) => {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const target = {
    ...{ protocol, port, hostname: hostname.replace(/^\[|\]$/g, ""), path: `${pathname}${search}` },
    ...options,
  };
  return protocol === "https:"
    ? https.request({ ...target, agent: agents.https })
    : http.request({ ...target, agent: agents.http });
};

const decoders = {
  gzip: () => createUnzip(),
  deflate: () => createUnzip(),
  br: () => createBrotliDecompress(),
};

/** The body of an answer. None is asked to be compressed; one that is all the same is unpacked. */
const decoded = (answer: IncomingMessage, method: string): Readable => {
  if (method === "HEAD" || answer.statusCode === 204 || answer.statusCode === 304) return answer; // no body
  const encoding = answer.headers["content-encoding"]?.trim().toLowerCase();
  if (encoding === undefined || !Object.hasOwn(decoders, encoding)) return answer;
  const decoder = decoders[encoding as keyof typeof decoders]();
  answer.on("error", (error) => decoder.destroy(error));
  return answer.pipe(decoder);
};

/**
 * Sends one attempt and gives it `milliseconds` in all, the answer included. Follows no redirect (a region's data
 * stays in its region) and knows no proxy of the environment (the keys go to Customer.io alone).
 */
export const sendWithin = (
  { method, url, headers, content, maxAnswerBytes }: Outgoing,
  milliseconds: number,
): Promise<WholeAnswer | NoAnswer> =>
  new Promise((resolve) => {
    // Node.js counts for itself only where a body is usual: one of a DELETE would run into the next request.
    const length = content === undefined ? {} : { "content-length": Buffer.byteLength(content) };
    const request = open(url, { method, headers: { ...headers, ...length } });

    const end = (ending: WholeAnswer | NoAnswer): void => {
      clearTimeout(timer);
      resolve(ending);
    };
    let body: Readable | undefined;
    const fail = (code: string): void => {
      end({ code });
      request.destroy();
      body?.destroy(); // an answer that is here already may unpack to a million times its size
    };
    const timer = setTimeout(() => fail(timedOut), milliseconds);
    const onError = ({ code }: NodeJS.ErrnoException): void => fail(code ?? "ECONNRESET");

    request.on("error", onError);
    request.on("response", (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      body = decoded(answer, method);
      body.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxAnswerBytes) fail(tooLarge);
        else chunks.push(chunk);
      });
      body.on("end", () => {
        const [first] = chunks;
        const content = first && chunks.length === 1 ? first : Buffer.concat(chunks);
        if (!answer.complete) fail("ECONNRESET");
        else end({ status: answer.statusCode ?? 0, headers: answer.headers, content });
      });
      body.on("error", onError);
      answer.on("error", onError);
    });
    request.end(content);
  });

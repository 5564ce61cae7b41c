import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { createBrotliDecompress, createUnzip } from "node:zlib";
import { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";

/** The code of an answer that is larger than allowed. */
export const tooLarge = "ERR_ANSWER_TOO_LARGE";

/** An idle connection is closed before the other side is likely to, in milliseconds. */
const idle = 15_000;

/** Connections stay open between requests, for all steps of the process. */
const agents = {
  http: new http.Agent({ keepAlive: true, timeout: idle }),
  https: new https.Agent({ keepAlive: true, timeout: idle }),
};

const open = (url: string, options: http.RequestOptions) =>
  url.startsWith("https:")
    ? https.request(url, { ...options, agent: agents.https })
    : http.request(url, { ...options, agent: agents.http });

const decoders = { gzip: createUnzip, deflate: createUnzip, br: createBrotliDecompress };

/** The body of an answer. None is asked to be compressed; one that is all the same is unpacked. */
const decoded = (answer: IncomingMessage, method: string): NodeJS.ReadableStream => {
  if (method === "HEAD" || answer.statusCode === 204 || answer.statusCode === 304) return answer; // no body
  const encoding = answer.headers["content-encoding"]?.trim().toLowerCase();
  if (encoding === undefined || !Object.hasOwn(decoders, encoding)) return answer;
  const decoder = decoders[encoding as keyof typeof decoders]();
  answer.on("error", (error) => decoder.destroy(error));
  return answer.pipe(decoder);
};

/**
 * Sends one attempt over node:http and gives it `milliseconds` in all, the answer included. This is axios's
 * adapter; its own spends more on a small request than everything else together, and watches only for silence:
 * an answer that trickles in would never end. Rejects with an AxiosError whose `code` says why no whole answer
 * came; it follows no redirect and knows no proxy.
 */
export const sendWithin = (
  config: InternalAxiosRequestConfig,
  milliseconds: number,
): Promise<AxiosResponse<Buffer>> =>
  new Promise((resolve, reject) => {
    const body: string | Buffer | undefined = config.data;
    const method = config.method?.toUpperCase() ?? "GET";
    const request = open(config.url ?? "", {
      method,
      headers: {
        ...(config.headers.toJSON() as http.OutgoingHttpHeaders),
        // Node.js counts for itself only where a body is usual: one of a DELETE would run into the next request.
        ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
      },
    });

    const fail = (code: string): void => {
      clearTimeout(timer);
      reject(new AxiosError("no whole answer", code, config));
      request.destroy();
    };
    const timer = setTimeout(() => fail(AxiosError.ETIMEDOUT), milliseconds);
    const onError = ({ code }: NodeJS.ErrnoException): void => fail(code ?? "ECONNRESET");

    const finish = (answer: IncomingMessage, data: Buffer): void => {
      clearTimeout(timer);
      const status = answer.statusCode ?? 0;
      const headers = answer.headers as Record<string, string>;
      const response = { status, statusText: answer.statusMessage ?? "", headers, data, config };
      if (config.validateStatus?.(status)) resolve(response);
      else
        reject(new AxiosError(`status ${status}`, AxiosError.ERR_BAD_RESPONSE, config, undefined, response));
    };

    request.on("error", onError);
    request.on("response", (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const body = decoded(answer, method);
      body.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > (config.maxContentLength ?? 0)) fail(tooLarge);
        else chunks.push(chunk);
      });
      body.on("error", onError);
      body.on("end", () => {
        const [first] = chunks;
        if (!answer.complete) fail("ECONNRESET");
        else finish(answer, chunks.length === 1 && first ? first : Buffer.concat(chunks));
      });
      answer.on("error", onError);
    });
    request.end(body);
  });

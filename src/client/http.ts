import nodeHttp, { type OutgoingHttpHeaders } from "node:http";
import nodeHttps from "node:https";
import type { Readable } from "node:stream";
import {
  Axios,
  AxiosError,
  AxiosHeaders,
  type AxiosInstance,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
  isAxiosError,
} from "axios";
import axiosRetry from "axios-retry";
import { isSuccess } from "./request";
import { retryCondition, retryDelay } from "./retry";

/** An idle connection is closed before the other side is likely to, in milliseconds. */
const idle = 15_000;

const open = (config: InternalAxiosRequestConfig) => {
  const { url = "", method = "", headers, data, signal, httpAgent, httpsAgent } = config;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const isHttps = protocol === "https:";
  const sent = headers.toJSON() as OutgoingHttpHeaders;
  // Node.js counts for itself only where a body is usual: one of a DELETE would run into the next request.
  if (data !== undefined) sent["content-length"] = Buffer.byteLength(data);
  const options: nodeHttps.RequestOptions = {
    method: method.toUpperCase(),
    hostname: hostname.startsWith("[") ? hostname.slice(1, -1) : hostname,
    port,
    path: `${pathname}${search}`,
    headers: sent,
    agent: isHttps ? httpsAgent : httpAgent,
  };
  if (signal) options.signal = signal as AbortSignal;
  return isHttps ? nodeHttps.request(options) : nodeHttp.request(options);
};

/** Loaded when an answer comes compressed, which none is asked to be: a workflow waits while the package is loaded. */
const zlib = (): typeof import("node:zlib") => require("node:zlib");

const decoders = {
  gzip: () => zlib().createUnzip(),
  deflate: () => zlib().createUnzip(),
  br: () => zlib().createBrotliDecompress(),
};

/** The body of an answer. None is asked to be compressed; one that is all the same is unpacked. */
const decoded = (answer: nodeHttp.IncomingMessage, method: string | undefined): Readable => {
  if (method === "head" || answer.statusCode === 204 || answer.statusCode === 304) return answer; // no body
  const encoding = answer.headers["content-encoding"]?.trim().toLowerCase();
  if (encoding === undefined || !Object.hasOwn(decoders, encoding)) return answer;
  const decoder = decoders[encoding as keyof typeof decoders]();
  answer.on("error", (error) => decoder.destroy(error));
  return answer.pipe(decoder);
};

/** The error of an answer whose status the config does not want; undefined when it does. */
const refusal = (response: AxiosResponse<Buffer>): AxiosError | undefined => {
  const { config, status, request } = response;
  if (config.validateStatus?.(status) ?? true) return undefined;
  const code = status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE;
  return new AxiosError(`Request failed with status code ${status}`, code, config, request, response);
};

/**
 * Sends one attempt: an adapter of axios like its own, for answers that are read as bytes. That one spends more on a
 * small request than everything else together, and its timeout watches for silence only, so that an answer that
 * trickles in would never end; here it is for all of the attempt. It follows no redirect (a region's data stays in
 * its region) and knows no proxy of the environment (the keys go to Customer.io alone).
 */
const adapter = (config: InternalAxiosRequestConfig): Promise<AxiosResponse<Buffer>> =>
  new Promise((resolve, reject) => {
    const { timeout = 0, maxContentLength = Number.POSITIVE_INFINITY } = config;
    const request = open(config);
    let body: Readable | undefined;
    const fail = (message: string, code: string): void => {
      clearTimeout(timer);
      reject(new AxiosError(message, code, config, request));
      request.destroy();
      body?.destroy(); // an answer that is here already may unpack to a million times its size
    };
    const onError = ({ message, code = "ECONNRESET" }: NodeJS.ErrnoException): void => fail(message, code);
    const onTimeout = (): void => fail(`timeout of ${timeout}ms exceeded`, AxiosError.ETIMEDOUT);
    const timer = timeout > 0 ? setTimeout(onTimeout, timeout) : undefined;

    request.on("error", onError);
    request.on("response", (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      body = decoded(answer, config.method);
      body.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= maxContentLength) chunks.push(chunk);
        else fail(`maxContentLength size of ${maxContentLength} exceeded`, AxiosError.ERR_BAD_RESPONSE);
      });
      body.on("end", () => {
        if (!answer.complete) return fail("aborted", "ECONNRESET");
        clearTimeout(timer);
        const [first] = chunks;
        const { statusCode: status = 0, statusMessage: statusText = "", headers } = answer;
        const data = first && chunks.length === 1 ? first : Buffer.concat(chunks);
        const response = {
          status,
          statusText,
          // Named and trimmed by Node.js: axios would do both again, twice.
          headers: Object.assign(new AxiosHeaders(), headers as Record<string, string>),
          data,
          config,
          request,
        };
        const refused = refusal(response);
        if (refused) reject(refused);
        else resolve(response);
      });
      body.on("error", onError);
      answer.on("error", onError);
    });
    request.end(config.data);
  });

/** Connections stay open between requests, for all steps of the process. */
const connections = { keepAlive: true, timeout: idle };

/** The one HTTP client of the process: axios, without the defaults of its ready-made instance. */
export const http = new Axios({
  adapter,
  responseType: "arraybuffer",
  validateStatus: isSuccess,
  httpAgent: new nodeHttp.Agent(connections),
  httpsAgent: new nodeHttps.Agent(connections),
});

http.interceptors.request.use((config) => config.attempts?.begin(config) ?? config);
http.interceptors.response.use(
  (response) => {
    response.config.attempts?.end({ response });
    return response;
  },
  (error: unknown) => {
    if (isAxiosError<Buffer>(error)) error.config?.attempts?.fail(error);
    throw error;
  },
);

/** axios-retry calls what it is given for the next attempt. */
const callable = Object.assign(http.request.bind(http), http) as unknown as AxiosInstance;
axiosRetry(callable, { retries: 0, retryCondition, retryDelay, shouldResetTimeout: true });

import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import axios, { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from "axios";
import axiosRetry from "axios-retry";

/** An idle connection is closed before the other side is likely to, in milliseconds. */
const idle = 15_000;

const sendOverHttp = axios.getAdapter("http");

/**
 * The one HTTP client of the process. It keeps connections open, follows no redirect (a region's data stays in
 * its region), ignores proxies of the environment (the keys go to Customer.io alone), and hands bodies through
 * as they are: what is serialised and parsed is decided elsewhere, once.
 */
export const http = axios.create({
  adapter: "http",
  httpAgent: new HttpAgent({ keepAlive: true, timeout: idle }),
  httpsAgent: new HttpsAgent({ keepAlive: true, timeout: idle }),
  maxRedirects: 0,
  maxBodyLength: Number.POSITIVE_INFINITY,
  proxy: false,
  responseType: "arraybuffer",
  transformRequest: [(body) => body],
  transformResponse: [(body) => body],
});

axiosRetry(http, { retries: 0 });

/**
 * Sends one attempt and gives it `milliseconds` in all. The client's own timeout only watches for silence: an
 * answer that trickles in would never end.
 */
export const sendWithin = async (
  config: InternalAxiosRequestConfig,
  milliseconds: number,
): Promise<AxiosResponse<Buffer>> => {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), milliseconds);
  try {
    return await sendOverHttp({ ...config, signal: deadline.signal });
  } catch (error) {
    if (!deadline.signal.aborted) throw error;
    throw new AxiosError("no answer in time", AxiosError.ETIMEDOUT, config);
  } finally {
    clearTimeout(timer);
  }
};

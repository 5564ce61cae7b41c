import axios, { type HeadersDefaults } from "axios";
import axiosRetry from "axios-retry";

const asItIs = [(body: unknown) => body];

/**
 * The one HTTP client of the process. It hands bodies through as they are: what is serialised and parsed is
 * decided elsewhere, once. How an attempt is sent is decided by the adapter of each request.
 */
export const http = axios.create({ transformRequest: asItIs, transformResponse: asItIs });

// Each request says all its headers; merging axios's own with them took a third of what axios takes.
http.defaults.headers = {} as HeadersDefaults & { [key: string]: string };

axiosRetry(http, { retries: 0 });

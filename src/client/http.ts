import axios from "axios";
import axiosRetry from "axios-retry";

const asItIs = [(body: unknown) => body];

/**
 * The one HTTP client of the process. It hands bodies through as they are: what is serialised and parsed is
 * decided elsewhere, once. How an attempt is sent is decided by the adapter of each request.
 */
export const http = axios.create({ transformRequest: asItIs, transformResponse: asItIs });

axiosRetry(http, { retries: 0 });

import axios, { type HeadersDefaults } from "axios";
import axiosRetry from "axios-retry";

/**
 * The one HTTP client of the process: axios, with axios-retry deciding about the next attempt. Each request brings
 * its adapter, which sends an attempt over the connections that all steps share (transport.ts): axios's own spends
 * more on a small request than everything else together, and watches only for silence, so that an answer that
 * trickles in would never end.
 */
export const http = axios.create({ transformRequest: [], transformResponse: [] });

// The adapter knows the headers; merging axios's own into every request took a third of what axios takes.
http.defaults.headers = {} as HeadersDefaults & { [key: string]: string };

axiosRetry(http, { retries: 0 });

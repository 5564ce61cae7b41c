import axios from "axios";
import axiosRetry from "axios-retry";

/**
 * The one HTTP client of the process: axios, with axios-retry deciding about the next attempt. Each request brings
 * its adapter, which sends an attempt over the connections that all steps share (transport.ts): axios's own spends
 * more on a small request than everything else together, and watches only for silence, so that an answer that
 * trickles in would never end.
 */
export const http = axios.create();

// The adapter knows all that is sent. Merging axios's defaults into every request took half of what axios takes.
const defaults: Record<string, unknown> = http.defaults;
for (const name of Object.keys(defaults)) delete defaults[name];
defaults.headers = {};

axiosRetry(http, { retries: 0 });

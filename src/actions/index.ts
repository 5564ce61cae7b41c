export { testConnection } from "./account/testConnection";
export { track } from "./events/track";
export { trackPageView } from "./events/trackPageView";
export { destroy } from "./people/destroy";
export { identify } from "./people/identify";
export { rawRequest } from "./rawRequest/rawRequest";
export { rawRequestApp } from "./rawRequest/rawRequestApp";
export { rawRequestBeta } from "./rawRequest/rawRequestBeta";

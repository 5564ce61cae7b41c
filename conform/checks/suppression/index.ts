export { suppressedAddressToo } from "./suppressedAddressToo";
export { suppressedEvent } from "./suppressedEvent";
export { suppressedIdentify } from "./suppressedIdentify";
export { unsuppressFrees } from "./unsuppressFrees";
export { unsuppressUnknown } from "./unsuppressUnknown";

export { segmentNamesRepeat } from "./segmentNamesRepeat";
export { segmentPages } from "./segmentPages";
export { segmentRemovesByAddress } from "./segmentRemovesByAddress";

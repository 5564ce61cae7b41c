export { euOnUsAppHost } from "./euOnUsAppHost";
export { euOnUsTrackHost } from "./euOnUsTrackHost";
export { regionOfEuOnUsHost } from "./regionOfEuOnUsHost";
export { regionOfUsOnEuHost } from "./regionOfUsOnEuHost";
export { usOnEuAppHost } from "./usOnEuAppHost";
export { usOnEuTrackHost } from "./usOnEuTrackHost";

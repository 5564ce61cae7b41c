export { exportFinished } from "./exportFinished";
export { newActivity } from "./newActivity";
export { newSegmentMembers } from "./newSegmentMembers";
export { newsletterSent } from "./newsletterSent";
export { reportingWebhook } from "./reportingWebhook/reportingWebhook";

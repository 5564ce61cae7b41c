export { selectBroadcast } from "./selectBroadcast";
export { selectCampaign } from "./selectCampaign";
export { selectManualSegment } from "./selectManualSegment";
export { selectNewsletter } from "./selectNewsletter";
export { selectObjectType } from "./selectObjectType";
export { selectSegment } from "./selectSegment";
export { selectSenderIdentity } from "./selectSenderIdentity";
export { selectTransactionalMessage } from "./selectTransactionalMessage";

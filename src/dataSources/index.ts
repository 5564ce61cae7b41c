export { selectBroadcast } from "./selectBroadcast";
export { selectManualSegment } from "./selectManualSegment";
export { selectObjectType } from "./selectObjectType";
export { selectSenderIdentity } from "./selectSenderIdentity";

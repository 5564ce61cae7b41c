export { selectBroadcast } from "./selectBroadcast";
export { selectManualSegment } from "./selectManualSegment";
export { selectObjectType } from "./selectObjectType";
export { selectSegment } from "./selectSegment";
export { selectSenderIdentity } from "./selectSenderIdentity";

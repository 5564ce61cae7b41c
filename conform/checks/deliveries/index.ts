export { metricOfUnknownDelivery } from "./metricOfUnknownDelivery";
export { pushEventOfUnknownDelivery } from "./pushEventOfUnknownDelivery";
export { unknownMetric } from "./unknownMetric";
export { unsubscribeOfMalformedDelivery } from "./unsubscribeOfMalformedDelivery";
export { unsubscribeOfUnknownDelivery } from "./unsubscribeOfUnknownDelivery";

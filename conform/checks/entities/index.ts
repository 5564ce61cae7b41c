export { batchesInTurn } from "./batchesInTurn";
export { batchOrder } from "./batchOrder";
export { batchPartly } from "./batchPartly";
export { batchStep } from "./batchStep";
export { batchWholly } from "./batchWholly";

export { unknownBroadcast } from "./unknownBroadcast";

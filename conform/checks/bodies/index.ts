export { bodyOfOtherType } from "./bodyOfOtherType";
export { bodyThatIsAList } from "./bodyThatIsAList";
export { bodyThatIsNoJson } from "./bodyThatIsNoJson";
export { deepBody } from "./deepBody";
export { largeBody } from "./largeBody";

export { mergeRepeated } from "./mergeRepeated";
export { mergeTakesOver } from "./mergeTakesOver";
export { mergeUnknownPrimary } from "./mergeUnknownPrimary";
export { mergeWithOneself } from "./mergeWithOneself";

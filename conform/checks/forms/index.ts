export { formAccepted } from "./formAccepted";
export { formWithNumber } from "./formWithNumber";
export { formWithoutIdentifier } from "./formWithoutIdentifier";
export { formWithTwoIdentifiers } from "./formWithTwoIdentifiers";

export { addressWithoutType } from "./addressWithoutType";
export { emptyTextClearsObject } from "./emptyTextClearsObject";
export { numberedObjectType } from "./numberedObjectType";
export { objectAnswer } from "./objectAnswer";
export { objectSearch } from "./objectSearch";
export { peopleOfNewObject } from "./peopleOfNewObject";
export { relationshipCreatesPerson } from "./relationshipCreatesPerson";
export { removeUnknownRelationship } from "./removeUnknownRelationship";

export { appErrorKeys } from "./appErrorKeys";
export { deletedActivities } from "./deletedActivities";

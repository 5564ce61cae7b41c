export { deleteUnknownDevice } from "./deleteUnknownDevice";

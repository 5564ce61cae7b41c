import { loadComponent } from "../../../running/component";
import { writeConnector } from "../writeConnector";
import { folder } from "./written";

/** The connector is written once for all tests. */
export default (): Promise<void> => writeConnector(loadComponent(), folder);

import type { Check } from "./check";
import type { MethodName } from "./client";
import * as deliveries from "./deliveries";
import * as devices from "./devices";
import * as entities from "./entities";
import * as events from "./events";
import * as people from "./people";
import * as segments from "./segments";

/** What every method has to show. */
export const checks: Record<MethodName, readonly Check[]> = {
  ...people,
  ...events,
  ...devices,
  ...segments,
  ...entities,
  ...deliveries,
};

import { entityRoutes } from "./entity/routes";
import { addRoutes, type RouteMap } from "./http/routing";
import { deliveryRoutes } from "./track/deliveries";
import { deviceRoutes } from "./track/devices";
import { eventRoutes } from "./track/events";
import { formRoutes } from "./track/forms";
import { mergeRoutes } from "./track/merge";
import { peopleRoutes } from "./track/people";
import { regionRoutes } from "./track/region";
import { segmentRoutes } from "./track/segments";

const trackRoutes = [
  peopleRoutes,
  deviceRoutes,
  eventRoutes,
  mergeRoutes,
  segmentRoutes,
  formRoutes,
  entityRoutes,
];

/** Everything that is served, by who may call it. */
export const endpoints: RouteMap = new Map();

addRoutes(endpoints, "region", regionRoutes);
addRoutes(endpoints, "open", deliveryRoutes);
for (const table of trackRoutes) addRoutes(endpoints, "track", table);

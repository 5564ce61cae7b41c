import { accountRoutes } from "./app/account";
import { activityRoutes } from "./app/activities";
import { broadcastRoutes } from "./app/broadcasts";
import { campaignRoutes } from "./app/campaigns";
import { collectionRoutes } from "./app/collections";
import { customerRoutes } from "./app/customers";
import { exportFileRoutes, exportRoutes } from "./app/exports";
import { importRoutes } from "./app/imports";
import { messageRoutes } from "./app/messages";
import { newsletterRoutes } from "./app/newsletters";
import { objectRoutes } from "./app/objects";
import { optOutRoutes } from "./app/optouts";
import { reportingWebhookRoutes } from "./app/reportingWebhooks";
import { segmentRoutes as appSegmentRoutes } from "./app/segments";
import { senderRoutes } from "./app/senders";
import { sendRoutes } from "./app/sends";
import { snippetRoutes } from "./app/snippets";
import { subscriptionRoutes } from "./app/subscriptions";
import { suppressionRoutes } from "./app/suppressions";
import { transactionalRoutes } from "./app/transactional";
import { triggerRoutes } from "./app/triggers";
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

const appRoutes = [
  accountRoutes,
  customerRoutes,
  objectRoutes,
  activityRoutes,
  messageRoutes,
  appSegmentRoutes,
  campaignRoutes,
  broadcastRoutes,
  newsletterRoutes,
  transactionalRoutes,
  triggerRoutes,
  exportRoutes,
  importRoutes,
  collectionRoutes,
  snippetRoutes,
  suppressionRoutes,
  subscriptionRoutes,
  optOutRoutes,
  senderRoutes,
  reportingWebhookRoutes,
  sendRoutes,
];

/** Everything that is served, by who may call it. */
export const endpoints: RouteMap = new Map();

addRoutes(endpoints, "region", regionRoutes);
addRoutes(endpoints, "open", deliveryRoutes);
addRoutes(endpoints, "open", exportFileRoutes);
for (const table of trackRoutes) addRoutes(endpoints, "track", table);
for (const table of appRoutes) addRoutes(endpoints, "app", table);

import type { Check } from "../check";
import { bodyChecks } from "./bodies/bodyChecks";
import { addressChecks } from "./content/addressChecks";
import { collectionChecks } from "./content/collectionChecks";
import { snippetChecks } from "./content/snippetChecks";
import { subscriptionChecks } from "./content/subscriptionChecks";
import { webhookChecks } from "./content/webhookChecks";
import { deliveryChecks } from "./deliveries/deliveryChecks";
import * as entities from "./entities";
import { refusedEntityChecks } from "./entities/refusedEntityChecks";
import * as events from "./events";
import { repeatChecks } from "./events/repeatChecks";
import { submissionChecks } from "./forms/submissionChecks";
import { contentEdgeChecks } from "./limits/contentEdgeChecks";
import { edgeChecks } from "./limits/edgeChecks";
import { metricEdgeChecks } from "./limits/metricEdgeChecks";
import { objectEdgeChecks } from "./limits/objectEdgeChecks";
import { pageEdgeChecks } from "./limits/pageEdgeChecks";
import * as merging from "./merging";
import * as objects from "./objects";
import { relationshipChecks } from "./objects/relationshipChecks";
import { silentObjectChecks } from "./objects/silentObjectChecks";
import * as people from "./people";
import { clearingChecks } from "./people/clearingChecks";
import { shapeChecks } from "./people/shapeChecks";
import { timeChecks } from "./people/timeChecks";
import * as reading from "./reading";
import { listChecks } from "./reading/listChecks";
import { lookupChecks } from "./reading/lookupChecks";
import { queryChecks } from "./reading/queryChecks";
import * as refusals from "./refusals";
import { lookupRefusals, reportRefusals, settingRefusals } from "./refusals/appRefusals";
import { strangerChecks } from "./refusals/strangerChecks";
import { trackRefusals } from "./refusals/trackRefusals";
import { hostChecks } from "./regions/hostChecks";
import * as segments from "./segments";
import { joiningChecks } from "./segments/joiningChecks";
import { refusedListChecks } from "./segments/refusedListChecks";
import * as sending from "./sending";
import { sendChecks } from "./sending/sendChecks";
import * as suppression from "./suppression";

/** The folders with their checks, in the order in which the questions are listed. */
export const folders: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  people: { ...people, ...clearingChecks, ...shapeChecks, ...timeChecks },
  suppression,
  merging,
  events: { ...events, ...repeatChecks },
  limits: {
    ...edgeChecks,
    ...objectEdgeChecks,
    ...pageEdgeChecks,
    ...metricEdgeChecks,
    ...contentEdgeChecks,
  },
  bodies: { ...bodyChecks },
  entities: { ...entities, ...refusedEntityChecks },
  forms: { ...submissionChecks },
  deliveries: { ...deliveryChecks },
  segments: { ...segments, ...joiningChecks, ...refusedListChecks },
  objects: { ...objects, ...relationshipChecks, ...silentObjectChecks },
  reading: { ...reading, ...listChecks, ...lookupChecks, ...queryChecks },
  content: {
    ...addressChecks,
    ...collectionChecks,
    ...snippetChecks,
    ...subscriptionChecks,
    ...webhookChecks,
  },
  sending: { ...sending, ...sendChecks },
  regions: { ...hostChecks },
  refusals: {
    ...refusals,
    ...lookupRefusals,
    ...reportRefusals,
    ...settingRefusals,
    ...strangerChecks,
    ...trackRefusals,
  },
};

/** Every check by its name, in that order. */
export const checks: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.values(folders).flatMap((folder) => Object.entries(folder)),
);

import type { Check } from "../check";
import { bodyChecks } from "./bodies/bodyChecks";
import { addressChecks } from "./content/addressChecks";
import { collectionChecks } from "./content/collectionChecks";
import { snippetChecks } from "./content/snippetChecks";
import { subscriptionChecks } from "./content/subscriptionChecks";
import { webhookChecks } from "./content/webhookChecks";
import { deliveryChecks } from "./deliveries/deliveryChecks";
import { batchesInTurn } from "./entities/batchesInTurn";
import { batchOrder } from "./entities/batchOrder";
import { batchPartly } from "./entities/batchPartly";
import { batchStep } from "./entities/batchStep";
import { batchWholly } from "./entities/batchWholly";
import { refusedEntityChecks } from "./entities/refusedEntityChecks";
import { activityTime } from "./events/activityTime";
import { anonymousEventJoins } from "./events/anonymousEventJoins";
import { anonymousIdOfAnother } from "./events/anonymousIdOfAnother";
import { emptyAnonymousId } from "./events/emptyAnonymousId";
import { emptyEventId } from "./events/emptyEventId";
import { eventCreatesPerson } from "./events/eventCreatesPerson";
import { eventNameTrimmed } from "./events/eventNameTrimmed";
import { inviteWithoutRecipient } from "./events/inviteWithoutRecipient";
import { packageDeduplicates } from "./events/packageDeduplicates";
import { repeatChecks } from "./events/repeatChecks";
import { screenWithoutAnonymousId } from "./events/screenWithoutAnonymousId";
import { unknownEventField } from "./events/unknownEventField";
import { unknownEventType } from "./events/unknownEventType";
import { submissionChecks } from "./forms/submissionChecks";
import { contentEdgeChecks } from "./limits/contentEdgeChecks";
import { edgeChecks } from "./limits/edgeChecks";
import { metricEdgeChecks } from "./limits/metricEdgeChecks";
import { objectEdgeChecks } from "./limits/objectEdgeChecks";
import { pageEdgeChecks } from "./limits/pageEdgeChecks";
import { mergeRepeated } from "./merging/mergeRepeated";
import { mergeTakesOver } from "./merging/mergeTakesOver";
import { mergeUnknownPrimary } from "./merging/mergeUnknownPrimary";
import { mergeWithOneself } from "./merging/mergeWithOneself";
import { addressWithoutType } from "./objects/addressWithoutType";
import { emptyTextClearsObject } from "./objects/emptyTextClearsObject";
import { numberedObjectType } from "./objects/numberedObjectType";
import { objectAnswer } from "./objects/objectAnswer";
import { objectSearch } from "./objects/objectSearch";
import { peopleOfNewObject } from "./objects/peopleOfNewObject";
import { relationshipChecks } from "./objects/relationshipChecks";
import { relationshipCreatesPerson } from "./objects/relationshipCreatesPerson";
import { removeUnknownRelationship } from "./objects/removeUnknownRelationship";
import { silentObjectChecks } from "./objects/silentObjectChecks";
import { addressCase } from "./people/addressCase";
import { addressOfAnother } from "./people/addressOfAnother";
import { clearingChecks } from "./people/clearingChecks";
import { destroyUnknown } from "./people/destroyUnknown";
import { emptyIdentifier } from "./people/emptyIdentifier";
import { identifyCreates } from "./people/identifyCreates";
import { idWithCioId } from "./people/idWithCioId";
import { idWithoutCioId } from "./people/idWithoutCioId";
import { knownAddressNewId } from "./people/knownAddressNewId";
import { malformedAddress } from "./people/malformedAddress";
import { numberAsAddress } from "./people/numberAsAddress";
import { olderTimestamp } from "./people/olderTimestamp";
import { onlyUpdate } from "./people/onlyUpdate";
import { shapeChecks } from "./people/shapeChecks";
import { systemAttributes } from "./people/systemAttributes";
import { timeChecks } from "./people/timeChecks";
import { unknownCioId } from "./people/unknownCioId";
import { unsubscribedText } from "./people/unsubscribedText";
import { valuesAsText } from "./people/valuesAsText";
import { writeAfterDelete } from "./people/writeAfterDelete";
import { appErrorKeys } from "./reading/appErrorKeys";
import { deletedActivities } from "./reading/deletedActivities";
import { listChecks } from "./reading/listChecks";
import { lookupChecks } from "./reading/lookupChecks";
import { queryChecks } from "./reading/queryChecks";
import { lookupRefusals, reportRefusals, settingRefusals } from "./refusals/appRefusals";
import { deleteUnknownDevice } from "./refusals/deleteUnknownDevice";
import { strangerChecks } from "./refusals/strangerChecks";
import { trackRefusals } from "./refusals/trackRefusals";
import { hostChecks } from "./regions/hostChecks";
import { joiningChecks } from "./segments/joiningChecks";
import { refusedListChecks } from "./segments/refusedListChecks";
import { segmentNamesRepeat } from "./segments/segmentNamesRepeat";
import { segmentPages } from "./segments/segmentPages";
import { segmentRemovesByAddress } from "./segments/segmentRemovesByAddress";
import { sendChecks } from "./sending/sendChecks";
import { unknownBroadcast } from "./sending/unknownBroadcast";
import { suppressedAddressToo } from "./suppression/suppressedAddressToo";
import { suppressedEvent } from "./suppression/suppressedEvent";
import { suppressedIdentify } from "./suppression/suppressedIdentify";
import { unsuppressFrees } from "./suppression/unsuppressFrees";
import { unsuppressUnknown } from "./suppression/unsuppressUnknown";

/** Every check by its name, in the order in which the questions are listed. */
export const checks: Readonly<Record<string, Check>> = {
  addressCase,
  addressOfAnother,
  destroyUnknown,
  emptyIdentifier,
  idWithCioId,
  idWithoutCioId,
  identifyCreates,
  knownAddressNewId,
  malformedAddress,
  numberAsAddress,
  olderTimestamp,
  onlyUpdate,
  systemAttributes,
  unknownCioId,
  unsubscribedText,
  valuesAsText,
  writeAfterDelete,
  ...clearingChecks,
  ...shapeChecks,
  ...timeChecks,
  suppressedAddressToo,
  suppressedEvent,
  suppressedIdentify,
  unsuppressFrees,
  unsuppressUnknown,
  mergeRepeated,
  mergeTakesOver,
  mergeUnknownPrimary,
  mergeWithOneself,
  activityTime,
  anonymousEventJoins,
  anonymousIdOfAnother,
  emptyAnonymousId,
  emptyEventId,
  eventCreatesPerson,
  eventNameTrimmed,
  inviteWithoutRecipient,
  packageDeduplicates,
  screenWithoutAnonymousId,
  unknownEventField,
  unknownEventType,
  ...repeatChecks,
  ...edgeChecks,
  ...objectEdgeChecks,
  ...pageEdgeChecks,
  ...metricEdgeChecks,
  ...contentEdgeChecks,
  ...bodyChecks,
  batchOrder,
  batchPartly,
  batchStep,
  batchWholly,
  batchesInTurn,
  ...refusedEntityChecks,
  ...submissionChecks,
  ...deliveryChecks,
  segmentNamesRepeat,
  segmentPages,
  segmentRemovesByAddress,
  ...joiningChecks,
  ...refusedListChecks,
  addressWithoutType,
  emptyTextClearsObject,
  numberedObjectType,
  objectAnswer,
  objectSearch,
  peopleOfNewObject,
  relationshipCreatesPerson,
  removeUnknownRelationship,
  ...relationshipChecks,
  ...silentObjectChecks,
  appErrorKeys,
  deletedActivities,
  ...listChecks,
  ...lookupChecks,
  ...queryChecks,
  ...addressChecks,
  ...collectionChecks,
  ...snippetChecks,
  ...subscriptionChecks,
  ...webhookChecks,
  unknownBroadcast,
  ...sendChecks,
  ...hostChecks,
  deleteUnknownDevice,
  ...lookupRefusals,
  ...reportRefusals,
  ...settingRefusals,
  ...strangerChecks,
  ...trackRefusals,
};

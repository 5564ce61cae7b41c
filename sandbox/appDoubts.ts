/** What is played of the App API without proof. */
export const appDoubts = {
  "null-lists": {
    played: "an empty list that is not paged is null",
    source: "seen live of exports and suppressions; the App API's schemas allow it for the others",
    asked: ["emptyLists"],
  },
  "beta-hosts": {
    played: "the paths of the former Beta API are answered as those of the App API",
    source: "App API overview of 2022; whether its hosts still answer is not said today",
    asked: ["betaHost"],
  },
  "other-region-keys": {
    played: "a key of the other region is answered 401, as a wrong key is",
    source: "App API reference; a 301 to the other region was seen in 2023",
    asked: ["usOnEuAppHost", "euOnUsAppHost"],
  },
  "unknown-cursors": {
    played: "a cursor that was never given is answered 400",
    source: "App API reference: cursors are not described",
    asked: ["unknownCursor"],
  },
  "segment-names": {
    played: "two manual segments may have one name",
    source: "App API reference: silent about it",
    asked: ["segmentNamesRepeat"],
  },
  "page-size": {
    played: "a limit above the maximum is refused",
    source: "App API reference: the maximum without what happens",
    asked: [
      "largePage",
      "largeActivityPage",
      "largeNewsletterPage",
      "messagePageOf1001",
      "memberPageOf30001",
      "suppressionPageOf1001",
    ],
  },
  "object-answers": {
    played: "an object is { object: { identifiers, attributes } }, its people { people, next }",
    source: "App API operation list: the routes without their answers",
    asked: ["objectAnswer", "peopleOfObject"],
  },
  "relationship-answers": {
    played:
      "a person's relationships are { cio_relationships: [{ identifiers, relationship_attributes }], next }",
    source: "tests of go-customerio; customerio-node describes { identifiers, relationships, next }",
    asked: ["objectsOfPerson"],
  },
  "paths-without-type": {
    played: "routes of a person without id_type guess the type from the shape, as Track v1 does",
    source: "App API operation list: no id_type there",
    asked: ["addressWithoutType"],
  },
  "deleting-segments": {
    played: "deleting a data-driven segment is answered 400",
    source: "App API reference: manual segments alone can be deleted",
    asked: ["dynamicSegmentDeletion"],
  },
  "sending-to-suppressed": {
    played: "a send to a suppressed person is answered 400",
    source: "App API reference: silent about it",
    asked: ["suppressedRecipient"],
  },
  "unknown-message": {
    played: "a send with an unknown transactional message, or one of another channel, is answered 400",
    source: "App API reference: said of a trigger name of another channel",
    asked: ["unknownEmail", "unknownPush", "unknownInApp", "unknownInboxMessage"],
  },
  "unsubscribed-recipients": {
    played: "a send that an unsubscribed person must not get is a delivery that is undeliverable",
    source: "App API reference: it is not sent, how it shows is not said",
    asked: ["unsubscribedRecipient"],
  },
  "attachment-names": {
    played: "an attachment whose name has no extension is answered 403",
    source: "API Evangelist's notes: 403 for an unrecognised attachment format",
    asked: ["attachmentWithoutExtension"],
  },
  "send-size": {
    played: "a send over 1 MB without attachments is answered 413, as too large attachments are",
    source: "App API limits: the size without the status",
    asked: ["sendOver1Mb"],
  },
  "channel-names": {
    played: "messages call SMS twilio and inbox messages inbox",
    source: "App API reference: the types of newsletters and metrics",
    asked: ["messagesCalledSms", "messagesCalledTwilio"],
  },
  "late-activities": {
    played: "activities are listed by their times, also those that come late",
    source: "activities were seen newest first; whether by time or by arrival is not known",
    asked: ["activityTime", "lateActivities"],
  },
  "deleted-activities": {
    played: "a list of deleted people's activities has theirs alone, and no other list has them",
    source: "App API reference: return results for deleted people",
    asked: ["deletedActivities"],
  },
  "message-order": {
    played: "messages are listed oldest first",
    source: "App API reference: silent about it; activities were seen newest first",
    asked: ["messagesOrder"],
  },
  "message-filters": {
    played: "an unknown type, metric or state and a time that is no integer are answered 400",
    source: "App API reference: the values and a 400, not what for",
    asked: ["messagesCalledSms", "messagesOfUnknownMetric"],
  },
  "archive-day": {
    played: "the hundred archived messages of a day are counted from midnight UTC, misses too",
    source: "App API reference: 100 requests per day",
    asked: ["archiveQuota"],
  },
  "metric-query": {
    played: "an unknown period and more steps than there are is answered 400; months are thirty days",
    source: "App API reference: the maximum without what happens",
    asked: ["unknownPeriod", "metricsOf25Hours", "metricsOf46Days", "metricsOf13Weeks", "metricsOf122Months"],
  },
  "campaign-metrics": {
    played: "version 2 needs start and end, answers like version 1 and counts in UTC whatever tz says",
    source: "App API operation list: version, res, tz, start and end without an answer",
    asked: ["metricsWithoutTimes"],
  },
  "missing-addressees": {
    played: "a trigger that names somebody unknown is answered 200 and fails when it is processed",
    source: "App API reference: also has a 422 that names the trigger for errors in per-user data",
    asked: ["missingAddressees"],
  },
  "waiting-triggers": {
    played: "processed_at is 0 until a trigger is processed",
    source: "App API reference: an integer",
    asked: ["triggerStates"],
  },
  "broadcast-size": {
    played: "a trigger over 1 MB is answered 413",
    source: "App API limits: the size without the status",
    asked: ["largeTrigger"],
  },
  "data-files": {
    played:
      "a data file that cannot be read or has a wrong line makes the broadcast fail with an error per line",
    source: "App API reference: errors are lines of text, the texts are not given",
    asked: ["brokenDataFile"],
  },
  "export-columns": {
    played: "exports hold the identifiers or the delivery with its metrics, then the attributes asked for",
    source: "App API reference: the file is not described",
    asked: ["exportFiles"],
  },
  "unfinished-exports": {
    played: "the download of an export that is not done is answered 400",
    source: "App API reference: silent about it",
    asked: ["exportDownloads"],
  },
  "export-links": {
    played:
      "a link is one of another path with a signature, needs no key, and is answered 403 when it is too old",
    source: "App API reference: a signed link that expires after 15 minutes",
    asked: ["exportDownloads"],
  },
  "import-columns": {
    played:
      "files name people in a column called like identifier; events have name and timestamp, objects object_id",
    source: "App API reference: said of the identifier",
    asked: ["importFiles"],
  },
  "import-errors": {
    played: "a file that cannot be read or lacks a column makes the import fail",
    source: "App API reference: an error text, one example",
    asked: ["importFiles"],
  },
  "collection-names": {
    played: "the name of a collection must be new",
    source: "App API reference: collections are referenced by name; that it is unique is said of snippets",
    asked: ["collectionNames"],
  },
  "collection-size": {
    played: "a collection or a row that is too large is answered 400",
    source: "App API reference: the limits without what happens",
    asked: ["collectionRowOf10300Bytes", "collectionOver10Mb"],
  },
  "collection-urls": {
    played: "the file of a collection is read at once, and one that cannot be read is answered 400",
    source: "App API reference: silent about it",
    asked: ["collectionFromNowhere"],
  },
  "collection-content": {
    played: "content is read as an array of rows and replaced by one, or by an object that is one row",
    source: "customerio-node; the App API reference has a free-form object",
    asked: ["collectionContent", "collectionOfOneRow"],
  },
  "snippet-size": {
    played: "a name has 150 bytes, a value 16 000, all values together 5 MB",
    source: "App API reference: the value's length is environment-specific, and no units",
    asked: ["snippetOf16001Bytes", "snippetNameOf151Characters", "collectionCount"],
  },
  "suppression-types": {
    played: "an unknown type of suppression is answered 400",
    source: "App API reference: the types without what happens",
    asked: ["unknownSuppressionType", "suppressOnUnknownList", "unsuppressOnUnknownList"],
  },
  "suppression-misses": {
    played: "an address that is not suppressed has an empty category and null for a list",
    source: "App API reference: silent about it; lists past their end were seen null",
    asked: ["addressNotSuppressed"],
  },
  "preference-answers": {
    played:
      "preferences are { customer: { id, identifiers, unsubscribed, topics } }, the language changes nothing",
    source: "tests of go-customerio; the App API operation list has the route alone",
    asked: ["preferences"],
  },
  "hidden-senders": {
    played: "hidden senders are listed where hidden is true, beside the others",
    source: "App API operation list: the parameter alone",
    asked: ["hiddenSenders"],
  },
  "message-spans": {
    played: "six months between start_ts and end_ts are the most for the list of all messages alone",
    source: "App API limits: each query spans at most six months; said of messages",
    asked: ["messagesOfAYear"],
  },
  "numbered-object-types": {
    played: "a search of objects takes the object type as a number, too",
    source: "customerio-node; the App API reference has text",
    asked: ["numberedObjectType"],
  },
  "unsized-pages": {
    played:
      "objects, relationships, senders and newsletters come by 50, suppressed addresses by 100, trigger errors by 10",
    source: "App API reference: pages without a size, or with a maximum alone",
    asked: ["pageSizes"],
  },
  sorting: {
    played: "newsletters and senders are sorted by age, the oldest first",
    source: "App API reference: asc and desc without a default",
    asked: ["sendersSorted", "newslettersSorted"],
  },
};

import { webhookDoubts } from "./webhookDoubts";

/**
 * What this sandbox plays without proof. Each stands in the code as a comment that names it, where it is played; a test
 * keeps the two together. Where nothing is known, the stricter of two readings is played.
 */
export interface Unconfirmed {
  played: string;
  /** Where the doubt comes from. */
  source: string;
}

export const unconfirmed: Record<string, Unconfirmed> = {
  kilobytes: {
    played: "kB is 1000 bytes",
    source: "Track API reference: limits in kB without a definition",
  },
  "body-size": {
    played: "a body over 11 MB is answered 413",
    source: "no limit is documented for Track v1; collections take 10 MB",
  },
  "json-type": {
    played: "every JSON endpoint insists on the JSON content type",
    source: "Track API reference: said of unsubscribe alone",
  },
  nesting: {
    played: "JSON nested deeper than 1000 levels is answered 400",
    source: "no limit is documented",
  },
  "wrong-datacenter": {
    played: "an EU account on the US host gets a 301",
    source: "Customer.io routes it to the EU, how is not said; its Node client follows redirects for it",
  },
  "identifier-shapes": {
    played:
      "an address has one @ and a dot behind it, cio_ and letters or digits is a cio_id, the rest an id",
    source: "Track API reference: the type is guessed from the shape, which is not described",
  },
  "blank-identifier": {
    played: "a blank or malformed identifier is refused instead of ignored",
    source: "Track API reference: silent about it",
  },
  "identifier-types": {
    played: "an identifier among the attributes must be text",
    source: "Track API reference: documented as strings",
  },
  "cleared-attributes": {
    played: "null and empty text remove an attribute of a person",
    source: "Track API reference: said of objects and relationships",
  },
  "long-values": {
    played: "Track v1 refuses an attribute value over 1000 bytes, as v2 does",
    source: "Track API reference: the limit without what happens",
  },
  "created-people": {
    played: "events, devices and relationships create the person they name",
    source: "Track API reference: calls that reference people by id can also create a customer",
  },
  "event-ids": {
    played: "any text is an event id and is compared within the workspace, for ever",
    source:
      "Track API reference: asks for a ULID, says neither scope nor time; activepieces lost events by ids",
  },
  "device-attributes": {
    played: "attributes of a device must be text",
    source: "Track API reference: an object of strings",
  },
  "merge-with-oneself": {
    played: "merging a person with themselves is refused",
    source: "Track API reference: silent about it",
  },
  "segment-cio-ids": {
    played: "cio_ids have no prefix in the lists of manual segments",
    source: "as in other bodies: Track API reference",
  },
  "delivery-ids": {
    played: "a delivery id is base64 of eight characters or more, anything else is answered 400",
    source: "Track API reference: the 400 without the format",
  },
  "metric-errors": {
    played: "a wrong delivery metric is answered 400",
    source: "Track API reference: names no errors for metrics",
  },
  resubscribing: {
    played: "unsubscribe: false takes an unsubscribe back",
    source: "customerio-node; the Track API reference knows true alone",
  },
  "entity-size": {
    played: "a Track v2 request that is too large is answered 400",
    source: "Track API reference: 400 or 413 is not said",
  },
  "empty-batch": {
    played: "a batch of nothing is refused",
    source: "Track API reference: silent about it",
  },
  "entity-timestamp": {
    played: "Track v2 refuses _timestamp among the attributes",
    source: "Track API reference: v2 has timestamp beside them",
  },
  "entity-anonymous-id": {
    played: "Track v2 refuses an anonymous_id among the identifiers",
    source: "not in the Track API reference; Segment's and RudderStack's destinations send it",
  },
  "people-of-objects": {
    played: "an object that names an unknown person does not create them",
    source: "Track API reference: silent about it",
  },
  "unknown-object-type": {
    played: "an unknown object type is refused",
    source: "imports report it with these words: Track API reference",
  },
  "null-lists": {
    played: "an empty list that is not paged is null",
    source: "seen live of exports and suppressions; the App API's schemas allow it for the others",
  },
  "page-size": {
    played: "a limit above the maximum is refused",
    source: "App API reference: the maximum without what happens",
  },
  "object-answers": {
    played: "an object is { object: { identifiers, attributes } }, its people { people, next }",
    source: "App API operation list: the routes without their answers",
  },
  "relationship-answers": {
    played:
      "a person's relationships are { cio_relationships: [{ identifiers, relationship_attributes }], next }",
    source: "tests of go-customerio; customerio-node describes { identifiers, relationships, next }",
  },
  "paths-without-type": {
    played: "routes of a person without id_type guess the type from the shape, as Track v1 does",
    source: "App API operation list: no id_type there",
  },
  "deleting-segments": {
    played: "deleting a data-driven segment is answered 400",
    source: "App API reference: manual segments alone can be deleted",
  },
  "sending-to-suppressed": {
    played: "a send to a suppressed person is answered 400",
    source: "App API reference: silent about it",
  },
  "unknown-message": {
    played: "a send with an unknown transactional message, or one of another channel, is answered 400",
    source: "App API reference: said of a trigger name of another channel",
  },
  "unsubscribed-recipients": {
    played: "a send that an unsubscribed person must not get is a delivery that is undeliverable",
    source: "App API reference: it is not sent, how it shows is not said",
  },
  "attachment-names": {
    played: "an attachment whose name has no extension is answered 403",
    source: "API Evangelist's notes: 403 for an unrecognised attachment format",
  },
  "send-size": {
    played: "a send over 1 MB without attachments is answered 413, as too large attachments are",
    source: "App API limits: the size without the status",
  },
  "channel-names": {
    played: "messages call SMS twilio and inbox messages inbox",
    source: "App API reference: the types of newsletters and metrics",
  },
  "late-activities": {
    played: "activities are listed by their times, also those that come late",
    source: "activities were seen newest first; whether by time or by arrival is not known",
  },
  "deleted-activities": {
    played: "a list of deleted people's activities has theirs alone, and no other list has them",
    source: "App API reference: return results for deleted people",
  },
  "message-order": {
    played: "messages are listed oldest first",
    source: "App API reference: silent about it; activities were seen newest first",
  },
  "message-filters": {
    played: "an unknown type, metric or state and a time that is no integer are answered 400",
    source: "App API reference: the values and a 400, not what for",
  },
  "archive-day": {
    played: "the hundred archived messages of a day are counted from midnight UTC, misses too",
    source: "App API reference: 100 requests per day",
  },
  "metric-query": {
    played: "an unknown period and more steps than there are is answered 400; months are thirty days",
    source: "App API reference: the maximum without what happens",
  },
  "campaign-metrics": {
    played: "version 2 needs start and end, answers like version 1 and counts in UTC whatever tz says",
    source: "App API operation list: version, res, tz, start and end without an answer",
  },
  "missing-addressees": {
    played: "a trigger that names somebody unknown is answered 200 and fails when it is processed",
    source: "App API reference: also has a 422 that names the trigger for errors in per-user data",
  },
  "waiting-triggers": {
    played: "processed_at is 0 until a trigger is processed",
    source: "App API reference: an integer",
  },
  "broadcast-size": {
    played: "a trigger over 1 MB is answered 413",
    source: "App API limits: the size without the status",
  },
  "data-files": {
    played:
      "a data file that cannot be read or has a wrong line makes the broadcast fail with an error per line",
    source: "App API reference: errors are lines of text, the texts are not given",
  },
  "export-columns": {
    played: "exports hold the identifiers or the delivery with its metrics, then the attributes asked for",
    source: "App API reference: the file is not described",
  },
  "unfinished-exports": {
    played: "the download of an export that is not done is answered 400",
    source: "App API reference: silent about it",
  },
  "export-links": {
    played:
      "a link is one of another path with a signature, needs no key, and is answered 403 when it is too old",
    source: "App API reference: a signed link that expires after 15 minutes",
  },
  "import-columns": {
    played:
      "files name people in a column called like identifier; events have name and timestamp, objects object_id",
    source: "App API reference: said of the identifier",
  },
  "import-errors": {
    played: "a file that cannot be read or lacks a column makes the import fail",
    source: "App API reference: an error text, one example",
  },
  "collection-names": {
    played: "the name of a collection must be new",
    source: "App API reference: collections are referenced by name; that it is unique is said of snippets",
  },
  "collection-urls": {
    played: "the file of a collection is read at once, and one that cannot be read is answered 400",
    source: "App API reference: silent about it",
  },
  "collection-content": {
    played: "content is read as an array of rows and replaced by one, or by an object that is one row",
    source: "customerio-node; the App API reference has a free-form object",
  },
  "snippet-size": {
    played: "a name has 150 bytes, a value 16 000, all values together 5 MB",
    source: "App API reference: the value's length is environment-specific, and no units",
  },
  "suppression-types": {
    played: "an unknown type of suppression is answered 400",
    source: "App API reference: the types without what happens",
  },
  "suppression-misses": {
    played: "an address that is not suppressed has an empty category and null for a list",
    source: "App API reference: silent about it; lists past their end were seen null",
  },
  "preference-answers": {
    played:
      "preferences are { customer: { id, identifiers, unsubscribed, topics } }, the language changes nothing",
    source: "tests of go-customerio; the App API operation list has the route alone",
  },
  "hidden-senders": {
    played: "hidden senders are listed where hidden is true, beside the others",
    source: "App API operation list: the parameter alone",
  },
  "message-spans": {
    played: "six months between start_ts and end_ts are the most for the list of all messages alone",
    source: "App API limits: each query spans at most six months; said of messages",
  },
  "numbered-object-types": {
    played: "a search of objects takes the object type as a number, too",
    source: "customerio-node; the App API reference has text",
  },
  "unsized-pages": {
    played:
      "objects, relationships, senders and newsletters come by 50, suppressed addresses by 100, trigger errors by 10",
    source: "App API reference: pages without a size, or with a maximum alone",
  },
  sorting: {
    played: "newsletters and senders are sorted by age, the oldest first",
    source: "App API reference: asc and desc without a default",
  },
  ...webhookDoubts,
};

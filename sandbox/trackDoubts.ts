/** What is played of the Track APIs, and of all requests, without proof. */
export const trackDoubts = {
  kilobytes: {
    played: "kB is 1000 bytes",
    source: "Track API reference: limits in kB without a definition",
    asked: ["entityOf32700Bytes", "batchOf511000Bytes", "collectionRowOf10200Bytes"],
  },
  "body-size": {
    played: "a body over 11 MB is answered 413",
    source: "no limit is documented for Track v1; collections take 10 MB",
    asked: ["largeBody"],
  },
  "json-type": {
    played: "every JSON endpoint insists on the JSON content type",
    source: "Track API reference: said of unsubscribe alone",
    asked: ["bodyOfOtherType"],
  },
  "malformed-bodies": {
    played: "a body that is no JSON, or JSON that is no object, is answered 400",
    source: "Track API reference: silent about it",
    asked: ["bodyThatIsNoJson", "bodyThatIsAList"],
  },
  nesting: {
    played: "JSON nested deeper than 1000 levels is answered 400",
    source: "no limit is documented",
    asked: ["deepBody"],
  },
  "wrong-datacenter": {
    played: "an EU account on the US host of the Track APIs gets a 301",
    source: "Customer.io routes it to the EU, how is not said; its Node client follows redirects for it",
    asked: ["euOnUsTrackHost"],
  },
  "us-account-in-eu": {
    played: "a US account on the EU host of the Track APIs is refused with 401, as a wrong key is",
    source: "Track API reference: requests to EU endpoints will fail; how is not said",
    asked: ["usOnEuTrackHost"],
  },
  "identifier-shapes": {
    played:
      "an address has one @ and a dot behind it, cio_ and letters or digits is a cio_id, the rest an id",
    source: "Track API reference: the type is guessed from the shape, which is not described",
    asked: ["addressWithoutDot", "addressWithTwoSigns", "cioIdWithDashes"],
  },
  "blank-identifier": {
    played: "a blank or malformed identifier is refused instead of ignored",
    source: "Track API reference: silent about it",
    asked: ["emptyIdentifier", "malformedAddress"],
  },
  "identifier-types": {
    played: "an identifier among the attributes must be text",
    source: "Track API reference: documented as strings",
    asked: ["numberAsAddress"],
  },
  "cleared-attributes": {
    played: "null and empty text remove an attribute of a person",
    source: "Track API reference: said of objects and relationships",
    asked: ["emptyTextClears", "nullClears"],
  },
  "long-values": {
    played: "Track v1 refuses an attribute value over 1000 bytes, as v2 does",
    source: "Track API reference: the limit without what happens",
    asked: ["attributeValueOf1001Bytes"],
  },
  "created-people": {
    played: "events, devices and relationships create the person they name",
    source: "Track API reference: calls that reference people by id can also create a customer",
    asked: ["eventCreatesPerson", "relationshipCreatesPerson", "deviceCreatesPerson"],
  },
  "event-ids": {
    played: "any text is an event id and is compared within the workspace, for ever",
    source:
      "Track API reference: asks for a ULID, says neither scope nor time; activepieces lost events by ids",
    asked: [
      "emptyEventId",
      "packageDeduplicates",
      "eventIdRepeated",
      "eventIdThatIsNoUlid",
      "eventIdWithOtherName",
      "eventIdOfAnother",
    ],
  },
  "empty-anonymous-id": {
    played: "an anonymous event with an empty anonymous_id is refused, and no invite",
    source: "Track API reference: silent about it; Customer.io's clients leave the key out",
    asked: ["emptyAnonymousId"],
  },
  "screen-anonymous-id": {
    played: "a screen view of a person needs no anonymous_id",
    source: "Track API reference: listed as required there; no client sends it",
    asked: ["screenWithoutAnonymousId"],
  },
  "device-attributes": {
    played: "attributes of a device must be text",
    source: "Track API reference: an object of strings",
    asked: ["deviceAttributes"],
  },
  "merge-with-oneself": {
    played: "merging a person with themselves is refused",
    source: "Track API reference: silent about it",
    asked: ["mergeWithOneself"],
  },
  "repeated-merge": {
    played: "a merge that is repeated is answered 200 and changes nothing",
    source: "Track API reference: said of a primary who does not exist, not of a secondary who is gone",
    asked: ["mergeRepeated"],
  },
  "segment-cio-ids": {
    played: "cio_ids have no prefix in the lists of manual segments",
    source: "as in other bodies: Track API reference",
    asked: ["segmentByCioId", "segmentByPrefixedCioId"],
  },
  "delivery-ids": {
    played: "a delivery id is base64 of eight characters or more, anything else is answered 400",
    source: "Track API reference: the 400 without the format",
    asked: ["metricOfUnknownDelivery", "unsubscribeOfUnknownDelivery", "unsubscribeOfMalformedDelivery"],
  },
  "metric-errors": {
    played: "a wrong delivery metric is answered 400",
    source: "Track API reference: names no errors for metrics",
    asked: ["metricOfUnknownDelivery", "unknownMetric"],
  },
  resubscribing: {
    played: "unsubscribe: false takes an unsubscribe back",
    source: "customerio-node; the Track API reference knows true alone",
    asked: ["resubscription"],
  },
  "entity-size": {
    played: "a Track v2 request that is too large is answered 400",
    source: "Track API reference: 400 or 413 is not said",
    asked: ["entityOf33000Bytes", "batchItemOf33000Bytes"],
  },
  "batch-order": {
    played: "the entities of a batch are applied in their order, and batches as they come in",
    source: "Track API reference: silent about it",
    asked: ["batchOrder", "batchesInTurn"],
  },
  "wholly-wrong-batch": {
    played: "a batch of wrong entities alone is answered 207, as one with some right ones is",
    source: "Track API reference: 207 where some are wrong, 400 where the whole request is",
    asked: ["batchWholly"],
  },
  "batch-items": {
    played: "a batch has as many entities as fit into its bytes",
    source: "Track API reference: the bytes alone; RudderStack sends 1000",
    asked: ["batchOf4000Entities"],
  },
  "empty-batch": {
    played: "a batch of nothing is refused",
    source: "Track API reference: silent about it",
    asked: ["emptyBatch"],
  },
  "entity-timestamp": {
    played: "Track v2 refuses _timestamp among the attributes",
    source: "Track API reference: v2 has timestamp beside them",
    asked: ["timestampAmongAttributes"],
  },
  "entity-anonymous-id": {
    played: "Track v2 refuses an anonymous_id among the identifiers",
    source: "not in the Track API reference; Segment's and RudderStack's destinations send it",
    asked: ["anonymousIdentifier"],
  },
  "people-of-objects": {
    played: "an object that names an unknown person does not create them",
    source: "Track API reference: silent about it",
    asked: ["peopleOfNewObject"],
  },
  "unknown-object-type": {
    played: "an unknown object type is refused",
    source: "imports report it with these words: Track API reference",
    asked: ["batchStep", "unknownObjectType", "unknownObjectSearch"],
  },
};

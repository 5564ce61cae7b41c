/** Limits Customer.io documents in its Track API reference, in UTF-8 bytes or in items. Unconfirmed: kilobytes. */
export const limits = {
  identifierBytes: 150,
  attributeNameBytes: 150,
  attributeValueBytes: 1000,
  attributes: 300,
  eventNameBytes: 100,
  eventDataBytes: 100_000,
  objectAttributesBytes: 100_000,
  entityBytes: 32_000,
  batchBytes: 500_000,
  segmentIdentifiers: 1000,
} as const;

/** Days an event without a known person waits for one, and events a merge carries over: Track API reference. */
export const daysEventsAreMovable = 30;

/** Seconds after an identify in which new anonymous events still join the person: the anonymous events guide. */
export const secondsAnonymousIdStaysOpen = 300;

/** Largest body this server reads, in bytes. Unconfirmed: body-size. */
export const largestBodyBytes = 11_000_000;

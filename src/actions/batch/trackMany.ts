import { demandValue, newFieldChoice, openRecords } from "../../batch/records";
import { postBatch } from "../../batch/requests";
import { sendAll } from "../../batch/sendAll";
import { summaryExample } from "../../batch/summary";
import { ValidationError } from "../../errors";
import { convertValues, emptyValuesOfRecords } from "../../inputs/attributes";
import { batchOptions } from "../../inputs/batchOptions";
import { optionalText } from "../../inputs/fields";
import { idField, leaveOutFields, recordIdType, records, sendFields } from "../../inputs/records";
import { limits } from "../../limits";
import { step } from "../../perform";
import { toEventId } from "../../values/eventId";
import { readData } from "../../values/pairs";
import { reservedReader } from "../../values/reserved";
import { isBlank, readText } from "../../values/text";
import { toUnixSeconds } from "../../values/times";

const eventNameField = optionalText({
  label: "Event Name Field",
  comments: "The name of the field that holds the name of the event. Either this or Event Name is filled in",
  example: "event",
  trim: true,
});

const fixedEventName = optionalText({
  label: "Event Name",
  comments: "The name of the event for all records. Either this or Event Name Field is filled in",
  example: "order_placed",
  limit: limits.eventName,
  trim: true,
});

const timeField = optionalText({
  label: "Time Field",
  comments:
    "The name of the field that says when the event happened: ISO 8601, Unix seconds or Unix milliseconds; every record must have it. Left empty, the events happen now",
  example: "occurred_at",
  trim: true,
});

const deduplicationField = optionalText({
  label: "Deduplication Field",
  comments:
    "The name of a field with a key that only this event has; every record must have it. Customer.io counts events with the same key once. Left empty, each record is one event in each run of the step, so one that is sent again by another run may count twice",
  example: "order_number",
  trim: true,
});

const { label } = records;

interface EventNaming {
  eventNameField: string | undefined;
  eventName: string | undefined;
}

/** What an event of a record is called: by one of its fields, or like all the others. */
const newEventNaming = ({ eventNameField: field, eventName: fixed }: EventNaming) => {
  if ((field === undefined) === (fixed === undefined))
    throw new ValidationError(
      eventNameField.label,
      field === undefined
        ? `is required unless ${fixedEventName.label} is filled in`
        : `must be empty when ${fixedEventName.label} is filled in`,
    );
  return (record: Record<string, unknown>): unknown =>
    field === undefined
      ? fixed
      : readText([label, field], demandValue(label, record, field), {
          limit: limits.eventName,
          trim: true,
        });
};

const isNamed = (field: string | undefined): field is string => field !== undefined;

export const trackMany = step({
  label: "Track Many",
  description: "Track many events of customers in a few requests",
  inputs: { records, idField, idType: recordIdType, eventNameField, eventName: fixedEventName },
  options: {
    timeField,
    deduplicationField,
    sendFields,
    leaveOutFields,
    emptyValues: emptyValuesOfRecords,
    convertValues,
    ...batchOptions,
  },
  calls: [postBatch],
  example: summaryExample,
  run: async (
    client,
    { idField, idType, timeField, deduplicationField, convertValues, ...values },
    { warn },
  ) => {
    const eventNameOf = newEventNaming(values);
    const used = [idField, values.eventNameField, timeField, deduplicationField].filter(isNamed);
    const reader = await openRecords({ idField, idType, ...values }, used);
    const isSent = newFieldChoice(values, used);
    const isTaken = (name: string, value: unknown): boolean =>
      isSent(name) && !(isBlank(value) && reservedReader("person", name));
    const rules = { convertValues, emptyValues: values.emptyValues, isTaken };

    const toEntity = (given: unknown) => {
      const record = reader.read(given);
      return {
        type: "person",
        action: "event",
        identifiers: reader.identifiersOf(record),
        name: eventNameOf(record),
        id: toEventId(
          deduplicationField &&
            readText([label, deduplicationField], demandValue(label, record, deduplicationField), {
              trim: true,
            }),
        ),
        ...(timeField && {
          timestamp: toUnixSeconds([label, timeField], demandValue(label, record, timeField)),
        }),
        attributes: readData([{ place: label, given: record }], rules),
      };
    };

    return sendAll(
      client,
      { ...reader, toEntity, isLasting: () => deduplicationField !== undefined, warn },
      values,
    );
  },
});

import { newFieldChoice, openRecords } from "../../batch/records";
import { postBatch } from "../../batch/requests";
import { sendAll } from "../../batch/sendAll";
import { summaryExample } from "../../batch/summary";
import type { Entity } from "../../entity/entity";
import { ValidationError } from "../../errors";
import { convertValues, emptyValuesOfRecords, timestampAttributes } from "../../inputs/attributes";
import { batchOptions } from "../../inputs/batchOptions";
import { updateOnly } from "../../inputs/person";
import { idField, leaveOutFields, recordIdType, records, sendFields } from "../../inputs/records";
import { step } from "../../perform";
import { newAttributesReader } from "../../values/attributes";
import { isSent as isValue } from "../../values/pairs";
import { isBlank } from "../../values/text";
import { toUnixSeconds } from "../../values/times";

const { label } = records;

/** Attributes that Customer.io itself gives a meaning: an address is kept also where it is used as an id. */
const addresses = new Set(["email", "phone"]);

/** When the update happened: beside the attributes, not one of them. */
const time = "_timestamp";

const relationships = "cio_relationships";

export const identifyMany = step({
  label: "Identify Many",
  description: "Create or update many customers in a few requests",
  inputs: { records, idField, idType: recordIdType },
  options: {
    sendFields,
    leaveOutFields,
    timestampAttributes,
    emptyValues: emptyValuesOfRecords,
    convertValues,
    updateOnly,
    ...batchOptions,
  },
  calls: [postBatch],
  example: summaryExample,
  run: async (client, { idField, idType, convertValues, updateOnly, ...values }, { warn }) => {
    const reader = await openRecords(
      { idField, idType, ...values },
      [idField],
      [{ label: timestampAttributes.label, names: values.timestampAttributes }],
    );
    const isSent = newFieldChoice(values, [idField]);
    const newReader = (isTaken: (name: string) => boolean) =>
      newAttributesReader("person", {
        convertValues,
        emptyValues: values.emptyValues,
        timestampAttributes: values.timestampAttributes,
        isTaken: (name) => name !== time && isTaken(name),
      });
    const attributesOf = newReader(isSent);
    const withAddress = newReader(newFieldChoice(values, []));

    const toEntity = (given: unknown) => {
      const record = reader.read(given);
      const identifiers = reader.identifiersOf(record);
      if (isSent(relationships) && isValue(values.emptyValues, record[relationships]))
        throw new ValidationError(
          [label, relationships],
          "is not an attribute: relationships have steps of their own",
        );
      const isAddress = addresses.has(idField) && !Object.hasOwn(identifiers, idField);
      const read = isAddress ? withAddress : attributesOf;
      const attributes = read([{ place: label, given: record }], identifiers);
      if (updateOnly) attributes._update = true;
      const entity: Entity = { type: "person", action: "identify", identifiers, attributes };
      if (isSent(time) && !isBlank(record[time]))
        entity.timestamp = toUnixSeconds([label, time], record[time]);
      return entity;
    };

    return sendAll(client, { ...reader, toEntity, isLasting: () => true, warn }, values);
  },
});

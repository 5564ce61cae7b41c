import { asRecord, readRecords } from "../../batch/records";
import { postBatch } from "../../batch/requests";
import { sendAll } from "../../batch/sendAll";
import { example } from "../../batch/summary";
import { ValidationError } from "../../errors";
import { batchOptions } from "../../inputs/batchOptions";
import { convertValues } from "../../inputs/convertValues";
import { emptyValuesOfRecords } from "../../inputs/emptyValues";
import { timestampAttributes, updateOnly } from "../../inputs/person";
import { step } from "../../perform";
import { newAttributesReader } from "../../values/attributes";
import { isEmpty } from "../../values/text";
import { toUnixSeconds } from "../../values/times";
import { idField, leaveOutFields, recordIdType, records, sendFields } from "./inputs";
import { checkColumns, newFieldWatch, newSelection, personOf, recordIdOf } from "./recordFields";

const { label } = records;

/** Attributes that Customer.io itself gives a meaning: an address is kept also where it is used as an id. */
const addresses = new Set(["email", "phone"]);

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
  example,
  run: async (client, { idField, idType, convertValues, updateOnly, ...values }, { warn }) => {
    const identity = { idField, idType };
    const source = await readRecords(label, values.records);
    checkColumns(label, source, [idField]);
    const watch = newFieldWatch(source.columns, [
      { label: sendFields.label, names: values.sendFields },
      { label: leaveOutFields.label, names: values.leaveOutFields },
      { label: timestampAttributes.label, names: values.timestampAttributes },
    ]);
    const select = newSelection(values, addresses.has(idField) ? [] : [idField]);
    const isListed = values.sendFields.includes(idField);
    const read = newAttributesReader({ of: "person", convertValues, times: values.timestampAttributes });

    const toEntity = (given: unknown) => {
      const record = asRecord(label, given);
      watch.see(record);
      const identifiers = personOf(label, record, identity);
      const { _timestamp: time, ...selected } = select(record, identifiers);
      if (Object.hasOwn(selected, "cio_relationships"))
        throw new ValidationError(
          [label, "cio_relationships"],
          "is not an attribute: relationships have steps of their own",
        );
      if (!isListed && Object.hasOwn(identifiers, idField)) delete selected[idField];
      const attributes = read([{ place: label, given: selected }], identifiers);
      return {
        type: "person",
        action: "identify",
        identifiers,
        attributes: updateOnly ? { ...attributes, _update: true } : attributes,
        ...(!isEmpty(time) && { timestamp: toUnixSeconds([label, "_timestamp"], time) }),
      };
    };

    return sendAll(
      client,
      {
        label,
        records: source,
        toEntity,
        isLasting: () => true,
        recordIdOf: (record) => recordIdOf(identity, record),
        warnings: watch.warnings,
        warn,
      },
      values,
    );
  },
});

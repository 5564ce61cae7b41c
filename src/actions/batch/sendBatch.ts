import { readRecordList } from "../../batch/records";
import { postBatch } from "../../batch/requests";
import { sendAll } from "../../batch/sendAll";
import { summaryExample } from "../../batch/summary";
import { isLasting, readEntity } from "../../entity/entity";
import { firstIdentifier } from "../../entity/identifiers";
import { batchOptions } from "../../inputs/batchOptions";
import { recordsAs } from "../../inputs/records";
import { step } from "../../perform";
import { isPlainObject } from "../../values/pairs";

const entities = recordsAs(
  "Entities",
  "The entities of the Track API v2, usually from an earlier step: a list of objects, JSON text of one, or a list of JSON texts. Rows are counted from 1",
  '[{"type": "person", "action": "identify", "identifiers": {"id": "ada-1815"}, "attributes": {"plan": "pro"}}]',
);

const { label } = entities;

export const sendBatch = step({
  label: "Send Batch",
  description: "Send many entities of any type in a few requests",
  inputs: { entities },
  options: batchOptions,
  calls: [postBatch],
  example: summaryExample,
  run: async (client, { entities, ...options }, { warn }) =>
    sendAll(
      client,
      {
        label,
        records: readRecordList(label, entities),
        toEntity: (entity) => readEntity(label, entity),
        isLasting: (entity) => !isPlainObject(entity) || isLasting(entity),
        recordIdOf: (entity) => (isPlainObject(entity) ? firstIdentifier(entity) : null),
        warn,
      },
      options,
    ),
});

import { nameOf } from "../../batch/entry";
import { readList } from "../../batch/records";
import { postBatch } from "../../batch/requests";
import { sendAll } from "../../batch/sendAll";
import { example } from "../../batch/summary";
import { readEntity } from "../../entity/entity";
import { batchOptions } from "../../inputs/batchOptions";
import { step } from "../../perform";
import { isPlainObject } from "../../values/pairs";
import { isBlank } from "../../values/text";
import { entities } from "./inputs";

const { label } = entities;

const events = new Set<unknown>(["event", "page", "screen"]);

/** An event without an id is another one in each run. */
const isLasting = (entity: unknown): boolean =>
  !isPlainObject(entity) || entity.type !== "person" || !events.has(entity.action) || !isBlank(entity.id);

export const sendBatch = step({
  label: "Send Batch",
  description: "Send many entities of any type in a few requests",
  inputs: { entities },
  options: batchOptions,
  calls: [postBatch],
  example,
  run: async (client, { entities, ...options }, { warn }) =>
    sendAll(
      client,
      {
        label,
        records: readList(label, entities),
        toEntity: (entity) => readEntity(label, entity),
        isLasting,
        recordIdOf: (entity) => (isPlainObject(entity) ? nameOf(entity) : null),
        warn,
      },
      options,
    ),
});

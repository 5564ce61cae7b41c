import { nameOf } from "../../batch/entry";
import { example } from "../../batch/example";
import { postBatch } from "../../batch/postBatch";
import { sendAll } from "../../batch/sending";
import { readList } from "../../batch/source";
import { readEntity } from "../../entity/entity";
import { batchOptions } from "../../inputs/batchOptions";
import { step } from "../../perform";
import { isEmpty } from "../../values/text";
import { entities } from "./inputs";

const { label } = entities;

const isEntity = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const events = new Set<unknown>(["event", "page", "screen"]);

const isEvent = ({ type, action }: Record<string, unknown>): boolean =>
  type === "person" && events.has(action);

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
        source: readList(label, entities),
        toEntity: readEntity,
        isLasting: (entity) => !isEntity(entity) || !isEvent(entity) || !isEmpty(entity.id),
        recordIdOf: (entity) => (isEntity(entity) ? nameOf(entity) : null),
      },
      options,
      warn,
    ),
});

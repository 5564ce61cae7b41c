import { readEntity } from "../../inputs/entity";
import { isEmpty } from "../../inputs/fields";
import { step } from "../../perform";
import { nameOf } from "./entry";
import { example } from "./example";
import { entities } from "./inputs";
import { batchOptions } from "./options";
import { sendAll } from "./sending";
import { readList } from "./source";

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
  example,
  run: async (client, { entities, ...options }) =>
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
    ),
});

import { dynamicObjectInput } from "@prismatic-io/spectral";
import {
  checkSize,
  type Entity,
  entityOfForm,
  isLasting,
  isRepeatable,
  readEntity,
  toObject,
} from "../../entity/entity";
import { matrix } from "../../entity/matrix";
import { ValidationError } from "../../errors";
import { titleCase } from "../../inputs/titleCase";
import { operation } from "../../operation";
import { call, step } from "../../perform";
import { isPlainObject } from "../../values/pairs";
import { isBlank } from "../../values/text";
import { fieldForms } from "./entityForm";

const typeActionPairs = Object.entries(matrix).flatMap(([type, actions]) =>
  Object.entries(actions).map(([action, { does, fields }]) => ({
    key: `${type}_${action}`,
    label: `${titleCase(type)}: ${titleCase(action)}`,
    does,
    type,
    action,
    forms: Object.entries(fields).map(([name, { kind, presence }]) => ({
      name,
      ...fieldForms[kind](name, presence === "required"),
    })),
  })),
);

const label = "Operation";

const chosenOperation = dynamicObjectInput({
  label,
  comments:
    "What to do with which kind of thing, and the fields that it takes. Left empty where Entity is used",
  required: false,
  configurations: Object.fromEntries(
    typeActionPairs.map(({ key, label, does, forms }) => [
      key,
      { label, comments: does, inputs: Object.assign({}, ...forms.map(({ inputs }) => inputs)) },
    ]),
  ),
});

const anEntity =
  '{"type": "person", "action": "event", "identifiers": {"id": "ada-1815"}, "name": "order_placed", "attributes": {"total": 49.9}}';

const entity = {
  label: "Entity",
  type: "code" as const,
  language: "json" as const,
  required: false,
  placeholder: anEntity,
  comments:
    "A whole operation as the Track API v2 has it: an object or JSON text. Times may be dates (ISO 8601); an event without id gets one. Left empty where Operation is used",
  example: anEntity,
  clean: (value: unknown): unknown => value,
};

interface Filled {
  /** The entity as it was given, without what is made of it. */
  given: Entity;
  /** The entity as it is sent. */
  sent: Entity;
  warnings: string[];
}

/** The entity that the chosen configuration describes; undefined when none is chosen. */
const readForm = (chosen: unknown): Filled | undefined => {
  if (isBlank(chosen)) return undefined;
  if (!isPlainObject(chosen)) throw new ValidationError(label, "must be a chosen operation with its fields");
  const { configuration, values } = chosen;
  if (isBlank(configuration)) return undefined;
  const pair = typeActionPairs.find(({ key }) => key === configuration);
  if (!pair) throw new ValidationError(label, "is not one of the operations that Customer.io has");
  if (!isPlainObject(values)) throw new ValidationError(label, "has no fields");
  const given: Entity = { type: pair.type, action: pair.action };
  for (const { name, read } of pair.forms) given[name] = read(values as never, given);
  const warnings = pair.forms.flatMap((form) => form.warnings?.(values as never) ?? []);
  return { given, sent: entityOfForm(label, given), warnings };
};

const readWhole = (value: unknown): Filled => {
  const given = toObject(entity.label, value);
  const sent = readEntity(entity.label, given);
  checkSize(entity.label, sent);
  return { given, sent, warnings: [] };
};

/** What to send, from the one input that is used. */
const readEither = (chosen: unknown, whole: unknown): Filled => {
  const form = readForm(chosen);
  if (form && !isBlank(whole))
    throw new ValidationError(entity.label, `must be empty where ${label} is used`);
  if (!form && isBlank(whole)) throw new ValidationError(entity.label, `is required where ${label} is empty`);
  return form ?? readWhole(whole);
};

const post = operation({
  label: "Send Entity",
  description: "Send any operation of the Track API v2, also one that has no step of its own",
  docs: "https://docs.customer.io/integrations/api/track/#operation/entity",
  api: "track",
  route: "POST /v2/entity",
  inputs: {},
  body: (sent) => sent,
  repeatable: true, // all but a merge, which says so when it is sent
  example: {},
});

export const sendEntity = step({
  label: post.label,
  description: post.description,
  inputs: { operation: chosenOperation, entity },
  calls: [post],
  run: async (client, values, { warn }) => {
    const { given, sent, warnings } = readEither(values.operation, values.entity);
    for (const warning of warnings) warn(warning);
    const change = { ...post, repeatable: isRepeatable(sent), lasting: () => isLasting(given) };
    const answer = await call(client, change, sent);
    return { data: warnings.length > 0 ? { ...Object(answer), warnings } : answer };
  },
  example: post.example,
});

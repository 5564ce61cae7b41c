import { type Fields, isFields } from "../fields";
import type { Call } from "../http/call";
import { Invalid, invalid, type Problem, refuseIfAny, required } from "../problems";
import { dropUnknownFields } from "../state/silent";
import type { EntityAction, EntityActions } from "./action";
import { deliveryActions } from "./deliveryActions";
import { objectActions } from "./objectActions";
import { personActions } from "./personActions";

/** The whole matrix of Track v2. An event of an object is not in it, though clients offer one. */
const types = new Map<unknown, ReadonlyMap<unknown, EntityAction>>(
  Object.entries({ person: personActions, object: objectActions, delivery: deliveryActions }).map(
    ([type, actions]: [string, EntityActions]) => [type, new Map(Object.entries(actions))],
  ),
);

const missingOrUnknown = (field: string, value: unknown): Problem =>
  value === undefined ? required(field) : invalid(field, "is not supported");

const actionOf = ({ type, action }: Fields): EntityAction => {
  const actions = types.get(type);
  if (!actions) throw new Invalid([missingOrUnknown("type", type)]);
  const found = actions.get(action);
  if (!found) throw new Invalid([missingOrUnknown("action", action)]);
  return found;
};

/** Carries out one entity operation, all of it or nothing. Throws a Refusal with every problem it has. */
export const applyEntity = (call: Call, entity: unknown): void => {
  if (!isFields(entity)) throw new Invalid([invalid("", "must be an object")]);
  const { keys, problems, apply } = actionOf(entity);
  refuseIfAny(problems(call, entity));
  apply(call, entity);
  dropUnknownFields(call, entity, ["type", "action", ...keys]);
};

import { accepted, json } from "../http/answer";
import type { Call } from "../http/call";
import { fieldError } from "../http/envelopes";
import { jsonBody } from "../http/jsonBody";
import { refusal } from "../http/refusal";
import type { RouteTable } from "../http/routing";
import { limits } from "../limits";
import { Invalid, invalid, type Problem, required } from "../problems";
import { applyEntity } from "./entity";

// Unconfirmed: entity-size.
const checkSize = ({ body }: Call, most: number): void => {
  if (body.length > most) throw refusal(400, `request cannot be larger than ${most} bytes`);
};

// An entity of a small batch cannot be too large: only large batches are worth measuring.
const entityProblems = ({ body }: Call, entity: unknown): Problem[] =>
  body.length > limits.entityBytes && Buffer.byteLength(JSON.stringify(entity)) > limits.entityBytes
    ? [invalid("", `an entity cannot be larger than ${limits.entityBytes} bytes`)]
    : [];

const problemsOf = (call: Call, entity: unknown): readonly Problem[] => {
  const problems = entityProblems(call, entity);
  if (problems.length > 0) return problems;
  try {
    applyEntity(call, entity);
    return [];
  } catch (error) {
    if (error instanceof Invalid) return error.problems;
    throw error;
  }
};

const atPlace = (call: Call, batchIndex: number): Call => ({
  ...call,
  drop: (reason, detail) => call.drop(reason, detail, batchIndex),
});

// Unconfirmed: batch-items.
const batchOf = (batch: unknown): readonly unknown[] => {
  if (batch === undefined) throw new Invalid([required("batch")]);
  // Unconfirmed: empty-batch.
  if (Array.isArray(batch) && batch.length > 0) return batch;
  throw new Invalid([invalid("batch", "must be an array that is not empty")]);
};

export const entityRoutes: RouteTable = {
  "POST /api/v2/entity": (call) => {
    checkSize(call, limits.entityBytes);
    applyEntity(call, jsonBody(call));
    return accepted;
  },
  "POST /api/v2/batch": (call) => {
    checkSize(call, limits.batchBytes);
    // Unconfirmed: batch-order. Unconfirmed: wholly-wrong-batch.
    const errors = batchOf(jsonBody(call).batch).flatMap((entity, batchIndex) =>
      problemsOf(atPlace(call, batchIndex), entity).map((problem) => ({
        batch_index: batchIndex,
        ...fieldError(problem),
      })),
    );
    return errors.length > 0 ? json(207, { errors }) : accepted;
  },
};

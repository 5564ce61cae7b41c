import {
  type OperationHandlerContext,
  OperationHandlerError,
  OperationHandlerResult,
} from "@trayio/cdk-dsl/connector/operation/OperationHandler";
import type { CustomerIoAuth } from "./CustomerIoAuth";
import { type Failure, listChoices, type Outcome, runStep } from "./package";

const errorOf = ({ kind, message, facts }: Failure): OperationHandlerError => {
  if (kind === "input") return OperationHandlerError.userInputError(message);
  if (kind === "request") return OperationHandlerError.apiError(message, facts);
  return OperationHandlerError.connectorError(message);
};

const resultOf = <OUT>(outcome: Outcome): OperationHandlerResult<OUT> =>
  "failure" in outcome
    ? OperationHandlerResult.failure(errorOf(outcome.failure))
    : OperationHandlerResult.success(outcome.answer as OUT);

type Context = OperationHandlerContext<CustomerIoAuth>;

/** The kit's own HTTP client is not used: it takes forged certificates and repeats nothing. */
export const step =
  <IN extends object, OUT>(key: string) =>
  async (ctx: Context, input: IN): Promise<OperationHandlerResult<OUT>> =>
    resultOf(await runStep(key, ctx.auth?.user, input));

export const dropdown =
  <IN, OUT>(key: string) =>
  async (ctx: Context, _: IN): Promise<OperationHandlerResult<OUT>> =>
    resultOf(await listChoices(key, ctx.auth?.user));

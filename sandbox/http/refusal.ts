import type { OutgoingHttpHeaders } from "node:http";
import type { Problem } from "../problems";

/** Thrown by any step or handler: answer this status. Which envelope it is put in depends on the endpoint. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: number,
    readonly problems: readonly Problem[],
    readonly headers: OutgoingHttpHeaders = {},
  ) {
    super(`answer ${status}`);
  }
}

export const refusal = (status: number, message: string, headers?: OutgoingHttpHeaders): Refusal =>
  new Refusal(status, [{ field: "", message }], headers);

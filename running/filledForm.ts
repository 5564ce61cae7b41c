import type { Step } from "./component";
import type { Connection } from "./connection";

/** The whole form: the platform hands every input over, an empty one with its default or as "". */
export const filledForm = (
  { inputs }: Pick<Step, "inputs">,
  typed: Readonly<Record<string, unknown>>,
  connection: Connection,
) =>
  Object.fromEntries(
    inputs.map((input) => [
      input.key,
      input.type === "connection" ? connection : (typed[input.key] ?? input.default ?? ""),
    ]),
  );

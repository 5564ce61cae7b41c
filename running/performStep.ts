import type { Step } from "./component";
import type { Connection } from "./connection";
import { contextOf, type Log } from "./contextOf";
import { filledForm } from "./filledForm";

/** Runs one step of the built package as the platform does: every runner of steps does it here. */
export const performStep = async (
  step: Step,
  typed: Readonly<Record<string, unknown>>,
  connection: Connection,
  log: Log = () => {},
): Promise<unknown> => (await step.perform(contextOf(log), filledForm(step, typed, connection))).data;

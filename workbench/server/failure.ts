import type { FormInput } from "../../running/component";
import { factsOf } from "../../running/factsOf";
import type { Failure } from "../wire";

interface Formed {
  inputs: FormInput[];
}

/** The input that an error is about: its message starts with the label. The longest label that fits is meant. */
const inputOf = ({ inputs }: Formed, message: string): string | undefined =>
  inputs
    .filter(({ label }) => message.startsWith(`${label}:`))
    .sort((a, b) => b.label.length - a.label.length)[0]?.key;

/** What an error of the built package says, without the rest of it. */
export const failureOf = (step: Formed, error: Error): Failure => {
  const input = inputOf(step, error.message);
  return {
    ...factsOf(error),
    message: error.message,
    ...(input !== undefined && { input }),
  };
};

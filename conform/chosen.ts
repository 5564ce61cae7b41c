import { nearest } from "../demo/nearest";
import { UsageError } from "../demo/usageError";
import { notAsked } from "./notAsked";
import type { Checks } from "./run";

/** More names than these are no help to whoever mistyped one. */
const mostMeant = 5;

const unknown = (name: string, checks: Checks): UsageError => {
  if (Object.hasOwn(notAsked, name))
    return new UsageError(`--only ${name}: no request can settle it; --questions says how to find out`);
  const near = nearest(
    name,
    Object.keys(checks).map((key) => ({ key, label: key })),
  ).slice(0, mostMeant);
  const meant = near.length > 0 ? `Did you mean ${near.join(" or ")}? ` : "";
  return new UsageError(`--only ${name}: there is no such question. ${meant}--questions lists them`);
};

/** The checks whose names stand after --only; all of them without it. */
export const chosen = (checks: Checks, only: string | undefined): Checks => {
  if (only === undefined) return checks;
  const wanted = only
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (wanted.length === 0)
    throw new UsageError("--only: needs names of questions with commas in between; --questions lists them");
  const unheard = wanted.find((name) => !Object.hasOwn(checks, name));
  if (unheard !== undefined) throw unknown(unheard, checks);
  return Object.fromEntries(Object.entries(checks).filter(([name]) => wanted.includes(name)));
};

import type { BatchAccount } from "../wire";

/** The account that a batch gives, in its result as in its error; undefined where there is none. */
export const accountOf = (told: unknown): BatchAccount | undefined => {
  const { total, accepted, rejected, unsent, retryRecords } = (told ?? {}) as Partial<BatchAccount>;
  if (total === undefined || accepted === undefined || !Array.isArray(rejected)) return undefined;
  return { total, accepted, rejected, unsent: unsent ?? [], retryRecords: retryRecords ?? [] };
};

/** Null and "" are no value. Unconfirmed: cleared-attributes. */
export const isCleared = (value: unknown): boolean => value === null || value === "";

/** Sets what has a value and removes what has none. */
export const setOrClear = (held: Map<string, unknown>, name: string, value: unknown): void => {
  if (isCleared(value)) held.delete(name);
  else held.set(name, value);
};

export const setAll = (held: Map<string, unknown>, attributes: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(attributes)) setOrClear(held, name, value);
};

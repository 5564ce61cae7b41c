/** What Customer.io says about one entity of a request, or about the request. */
export interface Refused {
  /** Place in the request, from 0; undefined when it is about all of it. */
  index: number | undefined;
  reason: string;
  field: string | null;
  message: string;
}

type Show = (text: string) => string;

const textOf = (value: unknown, show: Show): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? show(value.trim()) : undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const toRefused = (error: unknown, entities: number, show: Show): Refused => {
  const { batch_index: index, reason, field, message } = isObject(error) ? error : {};
  const why = textOf(reason, show) ?? "invalid";
  return {
    index:
      typeof index === "number" && Number.isInteger(index) && index >= 0 && index < entities
        ? index
        : undefined,
    reason: why,
    field: textOf(field, show) ?? null,
    message: textOf(message, show) ?? textOf(error, show) ?? why,
  };
};

/** The errors of an answer to POST /v2/batch, none when it lists none; `show` hides what must not be shown. */
export const readRefusals = (answer: unknown, entities: number, show: Show): Refused[] => {
  const errors = isObject(answer) ? answer.errors : undefined;
  return Array.isArray(errors) ? errors.map((error) => toRefused(error, entities, show)) : [];
};

/** One for each entity: an entity with several errors is refused once, and says all of them. */
export const byIndex = (refusals: readonly Refused[]): Map<number, Refused> => {
  const found = new Map<number, Refused>();
  for (const refused of refusals) {
    if (refused.index === undefined) continue;
    const first = found.get(refused.index);
    found.set(refused.index, first ? { ...first, message: `${first.message}; ${refused.message}` } : refused);
  }
  return found;
};

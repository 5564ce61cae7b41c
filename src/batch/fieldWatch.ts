import { ValidationError } from "../errors";

/** The names that every record has; undefined where each has its own. */
type Columns = readonly string[] | undefined;

const quoted = (names: readonly string[]): string => {
  const shown = names.slice(0, 10).map((name) => `"${name.slice(0, 60)}"`);
  return `${shown.join(", ")}${names.length > 10 ? " and more" : ""}`;
};

/** A column that CSV lacks is one mistake, not one for each record; and text that is no CSV has no such column. */
export const checkColumns = (label: string, columns: Columns, names: readonly string[]): void => {
  if (columns === undefined) return;
  for (const name of names)
    if (!columns.includes(name))
      throw new ValidationError(
        label,
        `is CSV without a column "${name.slice(0, 60)}"; its columns are ${quoted(columns)}`,
      );
};

/** An input that names fields, each of which some record should have. */
export interface Naming {
  label: string;
  names: readonly string[];
}

/**
 * Finds names that no record has: who misspells one of Fields to Leave Out would send what must not leave. In CSV
 * that is an error; a list may lack a field today, so it is a warning there.
 */
export const newFieldWatch = (columns: Columns, namings: readonly Naming[]) => {
  if (columns) {
    const known = new Set(columns);
    for (const { label, names } of namings)
      for (const name of names)
        if (!known.has(name))
          throw new ValidationError(
            [label, name],
            `is not a column of the CSV; its columns are ${quoted(columns)}`,
          );
    return { see: () => {}, warnings: () => [] };
  }
  const missing = new Set(namings.flatMap(({ names }) => names));
  let records = 0;
  return {
    see: (record: object): void => {
      records += 1;
      for (const name of missing) if (Object.hasOwn(record, name)) missing.delete(name);
    },
    warnings: (): string[] =>
      namings
        .map(({ label, names }) => ({ label, lost: names.filter((name) => missing.has(name)) }))
        .filter(({ lost }) => lost.length > 0 && records > 0)
        .map(({ label, lost }) => `${label}: no record has a field ${quoted(lost)}`),
  };
};

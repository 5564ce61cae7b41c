import { attributesOf, idOf } from "./people";

export type Row = Record<string, string | number>;

/** People as a step before would hand them on: parsed from JSON. */
export const rowsOf = (run: string, people: number): Row[] =>
  Array.from({ length: people }, (_, index) => {
    const id = idOf(run, index);
    return JSON.parse(JSON.stringify({ id, ...attributesOf(id) })) as Row;
  });

/** A person as Track v2 wants it. */
export const entityOf = ({ id, ...attributes }: Row): object => ({
  type: "person",
  action: "identify",
  identifiers: { id },
  attributes,
});

/** How many people a hand-made request holds. */
const inOneRequest = 1000;

export const chunksOf = (rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / inOneRequest) }, (_, index) =>
    rows.slice(index * inOneRequest, (index + 1) * inOneRequest),
  );

/** Something that several take part in, each with an order of its own. */
export interface Shared<T> {
  identity: string;
  value: T;
  by: string[];
}

/** How many of both can be paired from each place on, their order kept. */
const pairable = (one: readonly string[], other: readonly string[]): number[][] => {
  const counts = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number): number => counts[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      (counts[row] as number[])[column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  return counts;
};

const merge = <T>(known: readonly Shared<T>[], added: readonly Shared<T>[]): Shared<T>[] => {
  const counts = pairable(
    known.map(({ identity }) => identity),
    added.map(({ identity }) => identity),
  );
  const count = (row: number, column: number): number => counts[row]?.[column] ?? 0;
  const result: Shared<T>[] = [];
  let row = 0;
  let column = 0;
  while (row < known.length || column < added.length) {
    const [here, there] = [known[row], added[column]];
    if (here && there && here.identity === there.identity) {
      result.push({ ...here, by: [...here.by, ...there.by] });
      row += 1;
      column += 1;
    } else if (here && (!there || count(row + 1, column) >= count(row, column + 1))) {
      result.push(here);
      row += 1;
    } else if (there) {
      result.push(there);
      column += 1;
    }
  }
  return result;
};

/**
 * One list of all that is in several lists, in which each list has its own order; what is the same in several is there
 * once. n8n shows fields in the order in which they are declared, whichever operation they are for.
 */
export const merged = <T>(lists: readonly (readonly [by: string, values: readonly T[]])[]): Shared<T>[] =>
  lists
    .map(([by, values]) => values.map((value) => ({ identity: JSON.stringify(value), value, by: [by] })))
    .reduce<Shared<T>[]>(merge, []);

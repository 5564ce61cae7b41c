/** In the order of the table's columns. */
export const names = ["ours", "sdk", "bare"] as const;

export type Name = (typeof names)[number];

export type PerName<T> = Record<Name, T>;

export const eachName = <T>(value: (name: Name) => T): PerName<T> => ({
  ours: value("ours"),
  sdk: value("sdk"),
  bare: value("bare"),
});

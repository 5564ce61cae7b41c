/**
 * How large the items of a list are, none larger than so many bytes, for JSON of exactly so many: theirs, those of the
 * commas between them, and those of what is around them.
 */
export const sizesOf = (bytes: number, around: string, most: number): number[] => {
  const count = Math.ceil(bytes / most);
  const inside = bytes - around.length - (count - 1);
  const each = Math.floor(inside / count);
  return Array.from({ length: count }, (_, at) => (at === 0 ? inside - each * (count - 1) : each));
};

import fc from "fast-check";
import { newNumberSet } from "../../src/batch/numberSet";

/** Numbers that are often the same and often want the same place. */
const number = fc.oneof(
  fc.nat({ max: 5 }),
  fc.nat({ max: 20 }).map((n) => n * 2048 + 2046),
  fc.nat({ max: 2 ** 30 - 1 }),
);

const change = fc.record({ kind: fc.constantFrom("add", "add", "delete"), number });

test("it holds what a Set holds, whatever is added and deleted", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
      const found = newNumberSet();
      const wanted = new Set<number>();
      for (const { kind, number } of changes) {
        if (kind === "add") {
          found.add(number);
          wanted.add(number);
        } else {
          found.delete(number);
          wanted.delete(number);
        }
        for (const { number } of changes) expect(found.has(number)).toBe(wanted.has(number));
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("it grows with what is in it", () => {
  const found = newNumberSet();
  const numbers = Array.from({ length: 20_000 }, (_, index) => (index * 2_654_435_761) % 2 ** 30);
  for (const number of numbers) found.add(number);
  for (const number of numbers.slice(0, 10_000)) found.delete(number);
  expect(numbers.filter(found.has)).toEqual(numbers.slice(10_000));
});

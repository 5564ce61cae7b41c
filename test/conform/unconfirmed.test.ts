import { checks } from "../../conform/checks";
import { notAsked } from "../../conform/notAsked";
import { unconfirmed } from "../../sandbox/unconfirmed";

const pairs = (given: [one: string, others: readonly string[]][]): [string, string][] =>
  given.flatMap(([one, others]) => others.map((other): [string, string] => [one, other]));

/** Every doubt with each question that it names. */
const named = pairs(Object.entries(unconfirmed).map(([doubt, { asked }]) => [doubt, asked]));

/** Every doubt with each question that names it. */
const settled = pairs(
  [...Object.entries(checks), ...Object.entries(notAsked)].map(([name, { settles = [] }]) => [name, settles]),
).map(([name, doubt]) => [doubt, name]);

test("what the sandbox plays without proof and the questions about it name each other", () => {
  expect(named.map(String).sort()).toEqual(settled.map(String).sort());
});

test("nothing is played without proof that no question is about", () => {
  const offenders = Object.entries(unconfirmed).filter(([, { asked }]) => asked.length === 0);
  expect(offenders.map(([doubt]) => doubt)).toEqual([]);
});

import { type AccountToAsk, leftLines } from "./askAccount";
import { findFacts } from "./facts";
import { openAccountGround } from "./grounds";
import { countLines } from "./intention";
import { keyOf, type Made } from "./made";
import { remove, strayPeople, strayThings } from "./removal";

/** One of each name: what a search found comes last, and knows more. */
const distinct = (made: readonly Made[]): Made[] => [
  ...new Map(made.map((one) => [keyOf(one), one])).values(),
];

/** Removes what earlier runs left behind: what they wrote down, and what the App API shows. */
export const cleanAccount = async (asking: Omit<AccountToAsk, "signal">): Promise<number> => {
  const { component, connection, place, clock, mark, notebook, paint, print, consents } = asking;
  const ground = await openAccountGround(component, connection, clock);
  const { has } = await clock.during(() =>
    findFacts(ground, mark, (connection.fields.appApiKey ?? "") !== ""),
  );
  const canLook = has.has("app");
  const notes = notebook.read();
  const strays = canLook
    ? await clock.during(async () => [
        ...(await strayPeople(ground, mark, true)),
        ...(await strayThings(ground, mark, true)),
      ])
    : [];
  const made = distinct([...notes.flatMap((note) => note.made), ...strays]);
  if (made.length === 0) {
    print(`Nothing of an earlier run is left on ${place}.`);
    return 0;
  }
  for (const line of [
    `Earlier runs may have left on ${place}`,
    ...countLines(made),
    "Their names begin with conformance-, and they are removed; so is what a run has made that is still going on.",
    "",
  ])
    print(line);
  if (!(await consents("Go on?"))) {
    print("Nothing was removed.");
    return 2;
  }
  const removal = await remove({ ground, mark, made, canLook });
  const left = new Set(removal.left.map(keyOf));
  for (const note of notes)
    for (const one of note.made) if (!left.has(keyOf(one))) notebook.drop(note.mark, one);
  for (const line of [`${removal.removed.length} things are removed.`, ...leftLines(removal, paint)])
    print(line);
  return removal.left.length === 0 ? 0 : 1;
};

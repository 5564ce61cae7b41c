import type { Paint } from "../demo/paint";
import { amount } from "./amount";
import { type AccountToAsk, leftLines } from "./askAccount";
import { goingOn } from "./goingOn";
import { countLines } from "./intention";
import { keyOf, type Made } from "./made";
import { markIn } from "./mark";
import { meetAccount } from "./meetAccount";
import type { Note } from "./notebook";
import { remove, type Strays, straysOf } from "./removal";

/** One of each name: what a search found comes last, and knows more. */
const distinct = (made: readonly Made[]): Made[] => [
  ...new Map(made.map((one) => [keyOf(one), one])).values(),
];

interface Sorted {
  leftovers: Made[];
  /** What runs use that go on, by who they are. */
  spared: Map<string, Made[]>;
}

/** Tells what is left from what is in use. Names have the mark of their run; what has no name is written down. */
const sorted = (notes: readonly Note[], strays: readonly Made[], now: number): Sorted => {
  const noteOf = new Map(notes.map((note) => [note.mark, note]));
  const marked = [
    ...notes.flatMap(({ mark, made }) => made.map((one) => ({ mark, one }))),
    ...strays.map((one) => ({ mark: markIn(one.name), one })),
  ];
  const spared = new Map<string, Made[]>();
  const leftovers: Made[] = [];
  for (const { mark, one } of marked) {
    const run = mark && goingOn(mark, noteOf.get(mark), now);
    if (run) spared.set(run, [...(spared.get(run) ?? []), one]);
    else leftovers.push(one);
  }
  return { leftovers: distinct(leftovers), spared };
};

const sparedLines = (spared: Sorted["spared"], paint: Paint): string[] =>
  [...spared].flatMap(([run, made]) => [
    paint("strong", `Left alone is what was made by ${run}:`),
    ...countLines(distinct(made)),
  ]);

/** What there may be besides, since nobody could look. */
const unseenLines = (strays: Strays | undefined, paint: Paint): string[] => {
  if (!strays)
    return [
      "That is what runs wrote down in this folder: with CUSTOMERIO_APP_API_KEY the account is looked through, too.",
    ];
  return strays.unread.map((why) => paint("bad", `There may be more that could not be seen: ${why}.`));
};

/** Removes what earlier runs left behind: what they wrote down, and what the App API shows. */
export const cleanAccount = async (asking: AccountToAsk): Promise<number> => {
  const { component, connection, place, clock, mark, notebook, paint, print, consents, signal } = asking;
  const { ground, facts } = await meetAccount(component, connection, clock, mark);
  const canLook = facts.has.has("app");
  const notes = notebook.read();
  const strays = canLook ? await clock.during(() => straysOf(ground, mark, true)) : undefined;
  const now = clock.now();
  const { leftovers, spared } = sorted(notes, strays?.found ?? [], now);
  const ended = notes.filter((note) => goingOn(note.mark, note, now) === undefined);
  for (const note of ended) notebook.ended(note.mark);
  if (leftovers.length === 0) {
    for (const line of [
      strays?.unread.length === 0
        ? `Nothing of an earlier run is left on ${place}.`
        : `Nothing is known here that an earlier run has left on ${place}.`,
      ...unseenLines(strays, paint),
      ...sparedLines(spared, paint),
    ])
      print(line);
    return strays && strays.unread.length > 0 ? 1 : 0;
  }
  for (const line of [
    `Earlier runs may have left on ${place}`,
    ...countLines(leftovers),
    "Their names begin with conformance-, and they are removed.",
    ...unseenLines(strays, paint),
    ...sparedLines(spared, paint),
    "",
  ])
    print(line);
  if (signal?.aborted || !(await consents("Go on?"))) {
    print("Nothing was removed.");
    return signal?.aborted ? 130 : 2;
  }
  const removal = await remove({ ground, mark, made: leftovers, canLook, signal });
  const left = new Set(removal.left.map(keyOf));
  for (const note of ended)
    for (const one of note.made) if (!left.has(keyOf(one))) notebook.drop(note.mark, one);
  print(`${amount(removal.removed.length, "thing is", "things are")} removed.`);
  if (signal?.aborted) {
    print(
      paint(
        "bad",
        `Interrupted: ${amount(removal.left.length, "thing is", "things are")} left, and npm run conform -- --clean goes on with the rest.`,
      ),
    );
    return 130;
  }
  for (const line of leftLines(removal, paint)) print(line);
  return removal.left.length + (strays?.unread.length ?? 0) === 0 ? 0 : 1;
};

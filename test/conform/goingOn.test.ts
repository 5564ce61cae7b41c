import { readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import type { Asker } from "../../conform/asker";
import type { Check } from "../../conform/check";
import { identifyCreates } from "../../conform/checks/people/identifyCreates";
import { newVirtualClock } from "../../conform/clock";
import type { Running } from "../../conform/notebook";
import { builtPackage, longBuild } from "../demo/command";
import { conformed, everyKind, nothing, useAccount } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const account = useAccount();

const minute = 60_000;
const hour = 60 * minute;

/** A process that no machine has: numbers of processes are smaller. */
const ended = 2 ** 31 - 1;

/** As if the run that left something had not come to its end. */
const playRunning = (running: Partial<Running>) => {
  const [run] = account.notes();
  const process = { process: ended, host: hostname(), at: account.clock.now(), ...running };
  writeFileSync(path.join(account.folder, `${run}-.run`), JSON.stringify(process));
};

/** Types --clean at another terminal, while the clock of the run stands still; by a clock that is so much ahead. */
const cleanBeside = (ahead = 0, consents = async () => true) =>
  conformed(["--clean"], {
    env: account.env(),
    folder: account.folder,
    clock: newVirtualClock(account.clock.now() + ahead),
    consents,
  });

const made = async ({ object, objectType, step }: Asker, suffix: string): Promise<boolean> => {
  await step("identifyObject", {
    objectTypeId: objectType,
    objectId: object(suffix),
    attributes: { "conformance-name": suffix },
  });
  return true;
};

/** The objects that are there, by what they were called. */
const objects = () => account.sandbox.objects().map(({ objectId }) => objectId.split("-")[3]);

/** A check that does something while the account is asked, and no sooner. */
const during = (work: (asker: Asker) => Promise<void>): Check => ({
  ...identifyCreates,
  ask: async (asker) => {
    if (asker.connectionWith({}).fields.baseUrl === account.sandbox.us.url) await work(asker);
    return identifyCreates.expected;
  },
});

test("--clean beside a run removes nothing of it, and says whose it is", async () => {
  let [cleaned, held] = ["", [""]];
  const beside = during(async (asker) => {
    await made(asker, "one");
    await asker.identify(asker.person());
    cleaned = (await cleanBeside()).printed;
    held = [...objects(), ...account.strays().people].map(String);
  });
  const { code } = await account.run(["--yes"], { checks: { beside } });
  expect(cleaned).toBe(
    [
      `Nothing of an earlier run is left on the account at ${account.sandbox.us.url}.`,
      `Left alone is what was made by a run that is going on, process ${process.pid} of this machine:`,
      "  1 person",
      "  1 object",
    ].join("\n"),
  );
  expect(held).toEqual(["one", expect.stringMatching(/^conformance-[a-z0-9]{8}-beside$/)]);
  expect({ code, strays: account.strays() }).toEqual({ code: 0, strays: nothing });
});

test("--clean beside a run removes what the run before has left", async () => {
  await account.leave();
  let [cleaned, noted, held] = ["", "", [""]];
  const beside = during(async (asker) => {
    await made(asker, "mine");
    cleaned = (await cleanBeside()).printed;
    noted = account.noted();
    held = objects().map(String);
  });
  const { code } = await account.run(["--yes"], { checks: { beside } });
  expect(cleaned).toMatch(
    /^Earlier runs may have left on [^\n]*\n {2}1 person\n {2}1 manual segment\n[^\n]*, and they are removed\.\nLeft alone [^\n]*\n {2}1 object\n\n2 things are removed\.$/,
  );
  expect({ code, held, strays: account.strays() }).toEqual({ code: 0, held: ["mine"], strays: nothing });
  expect(noted).toMatch(/^[^\n]*"name":"conformance-[a-z0-9]{8}-beside-mine"[^\n]*$/);
});

test("a run that goes on for hours is known to go on by what it last said", async () => {
  let cleaned = "";
  const slow = during(() => account.clock.sleep(2 * hour));
  const slower = during(async (asker) => {
    await made(asker, "one");
    await account.clock.sleep(2 * hour + 59 * minute);
    cleaned = (await cleanBeside()).printed;
  });
  await account.run(["--yes"], { checks: { slow, slower } });
  expect(cleaned).toMatch(/Left alone is what was made by a run that is going on[^\n]*\n {2}1 object$/);
});

test("--clean beside a run that has been silent for an hour loses nothing that the run writes down meanwhile", async () => {
  const held: unknown[] = [];
  const beside = during(async (asker) => {
    await made(asker, "before");
    await cleanBeside(hour, () => made(asker, "meanwhile"));
    held.push(objects());
    await cleanBeside(hour);
    held.push(objects());
  });
  const { code } = await account.run(["--yes"], { checks: { beside } });
  expect({ code, held }).toEqual({ code: 0, held: [["meanwhile"], []] });
  expect(readdirSync(account.folder)).toEqual([]);
});

test.each<[what: string, running: () => Partial<Running>]>([
  ["killed", () => ({})],
  // Another program has the number by now.
  [
    "killed, and whose number another process has",
    () => ({ process: process.pid, at: account.clock.now() - hour }),
  ],
])("what a run has left that was %s is removed", async (_, running) => {
  await account.leave();
  playRunning(running());
  const { code, printed } = await account.run(["--clean", "--yes"]);
  expect(printed).not.toContain("Left alone");
  expect({ code, strays: account.strays(), files: readdirSync(account.folder) }).toEqual({
    code: 0,
    strays: nothing,
    files: [],
  });
});

test.each<[what: string, running: () => Partial<Running>, whose: string]>([
  [
    "of this machine",
    () => ({ process: process.pid, at: account.clock.now() - 59 * minute }),
    `a run that is going on, process ${process.pid} of this machine`,
  ],
  [
    "of a machine with the same folder",
    () => ({ host: `not-${hostname()}`, at: account.clock.now() - 59 * minute }),
    "a run elsewhere that may be going on (--clean removes it in a minute, when it is an hour old)",
  ],
])("what a run uses %s that said something within the hour is left alone", async (_, running, whose) => {
  await account.leave();
  playRunning(running());
  const [before, files] = [account.strays(), readdirSync(account.folder)];
  const { code, printed } = await account.run(["--clean", "--yes"]);
  expect(printed).toContain(`Left alone is what was made by ${whose}:\n`);
  expect({ code, strays: account.strays(), files: readdirSync(account.folder) }).toEqual({
    code: 0,
    strays: before,
    files,
  });
});

test("what a run made of which nothing is written down here is found by the App API, and removed when it is an hour old", async () => {
  await account.leave(everyKind);
  for (const note of account.notes()) account.forget(note);
  const before = account.strays();
  const early = await account.run(["--clean", "--yes"]);
  expect(early.printed).toMatch(
    /^Nothing of an earlier run is left on [^\n]*\nLeft alone is what was made by a run elsewhere that may be going on \(--clean removes it in (60|5\d) minutes, when it is an hour old\):\n {2}1 person\n/,
  );
  expect({ code: early.code, strays: account.strays() }).toEqual({ code: 0, strays: before });

  const clock = newVirtualClock(account.clock.now() + hour);
  const { code } = await account.run(["--clean", "--yes"], { clock });
  expect(code).toBe(0);
  expect(account.strays()).toMatchObject({
    people: [],
    segments: 0,
    collections: 0,
    snippets: 0,
    webhooks: 0,
  });
});

import { readdirSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import type { Asker } from "../../conform/asker";
import type { Check } from "../../conform/check";
import { identifyCreates } from "../../conform/checks/people/identifyCreates";
import { newVirtualClock } from "../../conform/clock";
import { newMark } from "../../conform/mark";
import type { Running } from "../../conform/notebook";
import { builtPackage, longBuild } from "../demo/command";
import { conformed, nothing, useAccount } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const account = useAccount();

const minute = 60_000;
const hour = 60 * minute;

/** A process that no machine has: numbers of processes are smaller. */
const ended = 2 ** 31 - 1;

/** One of everything that a run makes. */
const everyKind = [
  "identifyCreates",
  "suppressedIdentify",
  "segmentNamesRepeat",
  "collectionNames",
  "snippetReplaced",
  "webhookNames",
  "addressSuppressed",
  "objectAnswer",
];

/** A run that can remove nothing of what it makes. */
const leave = async (names: readonly string[] = ["identifyCreates", "segmentOfNobody"]) => {
  account.sandbox.fail({ match: { method: "DELETE" }, status: 403, times: 99 });
  await account.run(["--yes", "--only", names.join(",")]);
  account.sandbox.behave();
};

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
  await leave();
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
  await leave();
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
  await leave();
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
  await leave(everyKind);
  for (const note of account.notes()) account.forget(note);
  const before = account.strays();
  const early = await account.run(["--clean", "--yes"]);
  expect(early.printed).toMatch(
    /^Nothing of an earlier run is left on [^\n]*\nLeft alone is what was made by a run elsewhere that may be going on \(--clean removes it in (60|59) minutes, when it is an hour old\):\n {2}1 person\n/,
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

test("without an App API key --clean removes what is written down, and says that it could not look for more", async () => {
  await leave();
  const env = account.env({ CUSTOMERIO_APP_API_KEY: "" });
  const unseen =
    /\nThat is what runs wrote down in this folder: with CUSTOMERIO_APP_API_KEY the account is looked through, too\.\n/;
  const clean = () => account.run(["--clean", "--yes"], { env });
  const first = await clean();
  expect(first.printed).toMatch(unseen);
  // A segment is removed with that key alone.
  expect({ code: first.code, strays: account.strays() }).toMatchObject({
    code: 1,
    strays: { people: [], segments: 1 },
  });
  for (const note of account.notes()) account.forget(note);
  const { code, printed } = await clean();
  expect(`${printed}\n`).toMatch(unseen);
  expect({ code, line: printed.split("\n")[0] }).toEqual({
    code: 0,
    line: `Nothing is known here that an earlier run has left on the account at ${account.sandbox.us.url}.`,
  });
});

test("a list that cannot be read keeps --clean from nothing else, and is told", async () => {
  await leave(everyKind);
  for (const note of account.notes()) account.forget(note);
  const clock = newVirtualClock(account.clock.now() + hour);
  account.sandbox.fail({
    match: { path: /^\/v1\/(customers|reporting_webhooks)(\?|$)/ },
    status: 403,
    times: 9,
  });
  const { code, printed } = await account.run(["--clean", "--yes"], { clock });
  for (const route of ["POST /customers", "GET /reporting_webhooks"])
    expect(printed).toContain(
      `\nThere may be more that could not be seen: ${route} was answered with 403 {errors:[{detail,status}]}.\n`,
    );
  expect({ code, strays: account.strays() }).toMatchObject({
    code: 1,
    strays: { segments: 0, collections: 0, snippets: 0, webhooks: 2 },
  });
  expect(account.strays().people).not.toEqual([]);
  const again = await account.run(["--clean", "--yes"], { clock });
  expect({ code: again.code, first: again.printed.split("\n")[0] }).toEqual({
    code: 1,
    first: `Nothing is known here that an earlier run has left on the account at ${account.sandbox.us.url}.`,
  });
});

test.each([
  ["--only", "identifyCreates"],
  ["--report", "report.md"],
])("--clean with %s is refused before anything is sent", async (...more) => {
  const { code, complained } = await account.run(["--clean", "--yes", ...more]);
  expect({ code, complained, requests: account.sandbox.requests }).toEqual({
    code: 2,
    complained: "--clean asks none of the questions: leave out --report and --only",
    requests: [],
  });
});

test("Ctrl C before the question ends --clean, and nothing is removed", async () => {
  await leave();
  const before = account.strays();
  const { code, printed } = await account.run(["--clean", "--yes"], { signal: AbortSignal.abort() });
  expect(printed).toMatch(/\nNothing was removed\.$/);
  expect({ code, strays: account.strays() }).toEqual({ code: 130, strays: before });
});

test("Ctrl C ends --clean, and the next one goes on with the rest", async () => {
  await leave();
  const interruption = new AbortController();
  const [before, began] = [account.strays(), account.clock.now()];
  const { code, printed } = await account.run(["--clean"], {
    signal: interruption.signal,
    consents: async () => {
      interruption.abort();
      return true;
    },
  });
  expect(printed).toMatch(
    /\n0 things are removed\.\nInterrupted: \d+ things are left, and npm run conform -- --clean /,
  );
  expect({ code, strays: account.strays() }).toEqual({ code: 130, strays: before });
  // Nobody waits for a second look.
  expect(account.clock.now() - began).toBeLessThan(10_000);
  await account.run(["--clean", "--yes"]);
  expect({ strays: account.strays(), files: readdirSync(account.folder) }).toEqual({
    strays: nothing,
    files: [],
  });
});

test("what --clean cannot remove stays written down, and nothing else", async () => {
  await leave();
  account.sandbox.fail({ match: { method: "DELETE", path: /^\/v1\/segments/ }, status: 403, times: 9 });
  expect((await account.run(["--clean", "--yes"])).code).toBe(1);
  expect(account.noted()).toMatch(/^[^\n]*"name":"conformance-[a-z0-9]{8}-segmentOfNobody"[^\n]*$/);
});

test("--clean asks first, and says how much it found", async () => {
  await leave(everyKind);
  const before = account.strays();
  const { code, printed } = await account.run(["--clean"]);
  expect({ code, strays: account.strays() }).toEqual({ code: 2, strays: before });
  const [, people] = /\n {2}(\d+) people\n[\s\S]*Nothing was removed\.$/.exec(printed) ?? [];
  // Those that are written down and those that a search shows are the same, and counted once.
  expect(Number(people)).toBe(account.noted().split('"kind":"person"').length - 1);
});

test("--clean leaves the notes of another account alone", async () => {
  await leave();
  const [note] = account.notes();
  const { printed } = await account.run(["--clean", "--yes"], {
    env: account.env({
      CUSTOMERIO_SITE_ID: account.sandbox.euAccount.siteId,
      CUSTOMERIO_API_KEY: account.sandbox.euAccount.apiKey,
      CUSTOMERIO_APP_API_KEY: account.sandbox.euAccount.appApiKey,
      CUSTOMERIO_BASE_URL: account.sandbox.eu.url,
    }),
  });
  expect(printed).toMatch(/^Nothing of an earlier run is left/);
  expect(account.notes()).toEqual([note]);
});

test("where no run has ever written anything down, --clean finds nothing and makes no folder", async () => {
  const folder = path.join(account.folder, "none");
  const { code, printed } = await account.run(["--clean", "--yes"], { folder });
  expect({ code, files: readdirSync(account.folder) }).toEqual({ code: 0, files: [] });
  expect(printed).toMatch(/^Nothing of an earlier run is left/);
});

test("half a note of a run that was killed while it wrote does not keep --clean from the rest", async () => {
  await leave();
  const [file = ""] = readdirSync(account.folder);
  truncateSync(path.join(account.folder, file), 10);
  const { code } = await account.run(["--clean", "--yes"]);
  expect({ code, people: account.strays().people }).toEqual({ code: 0, people: [] });
});

test("--clean leaves alone what somebody else has named alike", async () => {
  const { appApiKey } = account.sandbox.account;
  const create = (name: string) =>
    fetch(`${account.sandbox.us.url}/v1/segments`, {
      method: "POST",
      headers: { Authorization: `Bearer ${appApiKey}`, "Content-Type": "application/json" },
      body: JSON.stringify({ segment: { name } }),
    });
  await create("conformance-team-berlin");
  await create(`conformance-${newMark(account.clock.now() - hour, () => 0)}-segmentOfNobody`);
  const { code } = await account.run(["--clean", "--yes"]);
  expect(code).toBe(0);
  expect(account.sandbox.segments().map(({ name }) => name)).toContain("conformance-team-berlin");
  expect(account.strays().segments).toBe(1);
});

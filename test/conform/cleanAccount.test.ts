import { readdirSync, truncateSync } from "node:fs";
import path from "node:path";
import { newVirtualClock } from "../../conform/clock";
import { newMark } from "../../conform/mark";
import { builtPackage, longBuild } from "../demo/command";
import { everyKind, nothing, useAccount } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const account = useAccount();

const hour = 3_600_000;

test("without an App API key --clean removes what is written down, and says that it could not look for more", async () => {
  await account.leave();
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
  await account.leave(everyKind);
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
  await account.leave();
  const before = account.strays();
  const { code, printed } = await account.run(["--clean", "--yes"], { signal: AbortSignal.abort() });
  expect(printed).toMatch(/\nNothing was removed\.$/);
  expect({ code, strays: account.strays() }).toEqual({ code: 130, strays: before });
});

test("Ctrl C ends --clean, and the next one goes on with the rest", async () => {
  await account.leave();
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
  await account.leave();
  account.sandbox.fail({ match: { method: "DELETE", path: /^\/v1\/segments/ }, status: 403, times: 9 });
  expect((await account.run(["--clean", "--yes"])).code).toBe(1);
  expect(account.noted()).toMatch(/^[^\n]*"name":"conformance-[a-z0-9]{8}-segmentOfNobody"[^\n]*$/);
});

test("--clean asks first, and says how much it found", async () => {
  await account.leave(everyKind);
  const before = account.strays();
  const { code, printed } = await account.run(["--clean"]);
  expect({ code, strays: account.strays() }).toEqual({ code: 2, strays: before });
  const [, people] = /\n {2}(\d+) people\n[\s\S]*Nothing was removed\.$/.exec(printed) ?? [];
  // Those that are written down and those that a search shows are the same, and counted once.
  expect(Number(people)).toBe(account.noted().split('"kind":"person"').length - 1);
});

test("--clean leaves the notes of another account alone", async () => {
  await account.leave();
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
  await account.leave();
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

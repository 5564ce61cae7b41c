import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newVirtualClock } from "../../conform/clock";
import { conformCommand, type Typed } from "../../conform/conformCommand";
import { exitCodeOf } from "../../demo/exitWith";
import { painter } from "../../demo/paint";
import { loadComponent } from "../../running/component";
import { connectionOf } from "../../running/connection";
import { runStep } from "../../running/runStep";
import { type RateLimit, type Sandbox, startSandbox } from "../../sandbox/sandbox";
import { type Slowness, slowly } from "./slowly";

interface Ended {
  code: number;
  printed: string;
  complained: string;
}

type Given = Partial<Pick<Typed, "consents" | "signal" | "checks" | "component" | "clock" | "folder">> & {
  env?: Record<string, string>;
};

/** Runs the command in this process; what it prints is read in one piece. */
export const conformed = async (args: string[], given: Given & Partial<Typed> = {}): Promise<Ended> => {
  const [printed, complained]: [string[], string[]] = [[], []];
  const code = await exitCodeOf(
    () =>
      conformCommand({
        args,
        env: {},
        paint: painter(false),
        print: (line) => printed.push(line),
        consents: async () => false,
        ...given,
      }),
    (line) => complained.push(line),
  );
  return { code, printed: printed.join("\n"), complained: complained.join("\n") };
};

/** Somebody who was in the workspace before. */
export const resident = "ada-1815";

/** A second sandbox that plays the account; waiting takes no time there. It has somebody, two messages, and a full shop. */
export const useAccount = ({ rateLimit, slow }: { rateLimit?: RateLimit; slow?: Slowness } = {}) => {
  let clock = newVirtualClock(Date.now());
  /** A minute for each test, in milliseconds: none meets the rate of the one before. */
  let later = 0;
  let sandbox: Sandbox;
  let folder: string;

  beforeAll(async () => {
    sandbox = await startSandbox({
      now: () => Math.floor(clock.now() / 1000),
      ...(rateLimit && { rateLimit }),
    });
  });
  beforeEach(async () => {
    later += 60_000;
    clock = newVirtualClock(Date.now() + later);
    sandbox.reset();
    folder = mkdtempSync(path.join(tmpdir(), "conform-"));
    const component = loadComponent();
    const { siteId, apiKey } = sandbox.account;
    const identify = component.actions.identify;
    if (!identify) throw new Error("the package has no Identify");
    const connection = connectionOf(component, { siteId, apiKey, baseUrl: sandbox.us.url });
    await runStep(
      identify,
      { id: resident, attributes: { plan: "pro", email: "ada@example.com" } },
      connection,
    );
    for (const seconds of [0, 60]) {
      sandbox.pass(seconds);
      sandbox.deliver(resident);
    }
    sandbox.requests.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  afterAll(() => sandbox.close());

  const env = (more: Record<string, string> = {}): Record<string, string> => ({
    CUSTOMERIO_SITE_ID: sandbox.account.siteId,
    CUSTOMERIO_API_KEY: sandbox.account.apiKey,
    CUSTOMERIO_APP_API_KEY: sandbox.account.appApiKey,
    CUSTOMERIO_BASE_URL: sandbox.us.url,
    INIT_CWD: folder,
    ...more,
  });

  const run = (args: string[], given: Given = {}): Promise<Ended> =>
    conformed(args, {
      env: env(),
      folder,
      clock,
      ...(slow && { component: slowly(loadComponent(), { clock, sandbox, ...slow }) }),
      ...given,
    });

  const noteFiles = (): string[] => readdirSync(folder).filter((file) => file.endsWith(".note"));

  return {
    get sandbox() {
      return sandbox;
    },
    get clock() {
      return clock;
    },
    get folder() {
      return folder;
    },
    env,
    /** The runs that have written down what they made, by how the files of each begin. */
    notes: () => [...new Set(noteFiles().map((file) => file.split("-").slice(0, -1).join("-")))],
    /** All that the files say, and how they are called. */
    noted: () =>
      noteFiles()
        .map((file) => file + readFileSync(path.join(folder, file), "utf8"))
        .join("\n"),
    run,
    /** A run that can remove nothing of what it makes. */
    leave: async (names: readonly string[] = ["identifyCreates", "segmentOfNobody"]): Promise<void> => {
      sandbox.fail({ match: { method: "DELETE" }, status: 403, times: 99 });
      await run(["--yes", "--only", names.join(",")]);
      sandbox.behave();
    },
    forget: (note: string) => {
      for (const file of noteFiles()) if (file.startsWith(note)) rmSync(path.join(folder, file));
    },
    /** Everything that is there and was not there before. */
    strays: () => ({
      people: sandbox.people().flatMap(({ id, email }) => (id === resident ? [] : [id ?? email])),
      segments: sandbox.segments().length - 2,
      collections: sandbox.collections().length - 1,
      snippets: sandbox.snippets().length - 2,
      webhooks: sandbox.webhooks().length,
      suppressions: sandbox.suppressions().length,
      objects: sandbox.objects().length,
    }),
  };
};

/** Questions that make one of everything. */
export const everyKind = [
  "identifyCreates",
  "suppressedIdentify",
  "segmentNamesRepeat",
  "collectionNames",
  "snippetReplaced",
  "webhookNames",
  "addressSuppressed",
  "objectAnswer",
];

export const nothing = {
  people: [],
  segments: 0,
  collections: 0,
  snippets: 0,
  webhooks: 0,
  suppressions: 0,
  objects: 0,
};

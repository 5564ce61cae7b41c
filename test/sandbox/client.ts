import { type IncomingMessage, request } from "node:http";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/sandbox";

export interface Reply {
  status: number;
  headers: { get: (name: string) => string | null };
  text: string;
  /** The parsed body; undefined where it is no JSON. */
  json: unknown;
}

export interface Sent {
  headers?: Record<string, string>;
  body?: unknown;
  /** Which account signs; "none" leaves the header out. */
  as?: "us" | "eu" | "none";
  at?: "us" | "eu";
}

export interface TestSandbox extends Sandbox {
  /** Sends with the Track pair. Text bodies go out as they are, others as JSON. */
  track: (route: string, sent?: Sent) => Promise<Reply>;
  /** Sends with the App API key. */
  app: (route: string, sent?: Sent) => Promise<Reply>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const bodyOf = (body: unknown): string | Buffer | undefined =>
  body === undefined || typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);

/** Not with fetch, which takes three times as long. */
const send = async (base: string, route: string, authorization: string, sent: Sent): Promise<Reply> => {
  const [method = "", path = ""] = route.split(" ");
  const body = bodyOf(sent.body);
  const headers = {
    ...(authorization === "" ? {} : { authorization }),
    ...(body === undefined
      ? {}
      : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    ...sent.headers,
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(base + path), { method, headers }, resolve)
      .on("error", reject)
      .end(body);
  });
  const text = Buffer.concat(await answer.toArray()).toString("utf8");
  const get = (name: string) => answer.headers[name]?.toString() ?? null;
  return { status: answer.statusCode ?? 0, headers: { get }, text, json: parsed(text) };
};

export const basic = (siteId: string, apiKey: string): string =>
  `Basic ${Buffer.from(`${siteId}:${apiKey}`).toString("base64")}`;

const authorizations = (sandbox: Sandbox, api: "track" | "app", as: Sent["as"] = "us"): string => {
  if (as === "none") return "";
  const { siteId, apiKey, appApiKey } = as === "eu" ? sandbox.euAccount : sandbox.account;
  return api === "track" ? basic(siteId, apiKey) : `Bearer ${appApiKey}`;
};

const withClient = (sandbox: Sandbox): TestSandbox => {
  const as =
    (api: "track" | "app") =>
    (route: string, sent: Sent = {}) =>
      send(sandbox[sent.at ?? "us"].url, route, authorizations(sandbox, api, sent.as), sent);
  return { ...sandbox, track: as("track"), app: as("app") };
};

/** A sandbox for the tests of one file: fresh before each, closed after the last. */
export const useSandbox = (options: SandboxOptions = {}): TestSandbox => {
  const started = {} as TestSandbox;
  beforeAll(async () => {
    Object.assign(started, withClient(await startSandbox(options)));
  });
  beforeEach(() => started.reset());
  afterAll(() => started.close());
  return started;
};

/** A clock that stands still until it is moved. Seconds since 1970. */
export const newClock = (start = 1_700_000_000) => {
  let seconds = start;
  return {
    now: (): number => seconds,
    pass: (more: number): void => {
      seconds += more;
    },
  };
};

import { getMaxListeners } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Asker } from "../../conform/asker";
import { checks } from "../../conform/checks";
import * as regions from "../../conform/checks/regions";
import { requestsPerSecond } from "../../conform/pace";
import type { DropReason, ReceivedRequest, SilentDrop } from "../../sandbox/sandbox";
import * as registry from "../../src/actions";
import { callsOf, type RegistryEntry } from "../../src/perform";
import { builtPackage, longBuild } from "../demo/command";
import { nothing, resident, useAccount } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

/** All of them: a new one does not compile before it is here. */
const silences: Record<DropReason, true> = {
  "attribute update failure": true,
  "duplicate event id": true,
  "ignored field": true,
  "merge without effect": true,
  "no person to update": true,
  "older than what is stored": true,
  suppressed: true,
  "system attribute": true,
  "timestamp replaced": true,
  "unknown cio_id": true,
  "unknown delivery": true,
  "unknown device": true,
  "unknown object": true,
  "unknown person": true,
  "unknown relationship": true,
  "not suppressed": true,
};

const countOf = (report: string, verdict: string): number => report.split(`| ${verdict} |`).length - 1;

const only = (...names: string[]): string[] => ["--yes", "--only", names.join(",")];

describe("an account that has everything, and is slow", () => {
  const account = useAccount({
    // One request more than the command sends in a second is refused.
    rateLimit: { track: requestsPerSecond, app: requestsPerSecond },
    slow: { answer: 2000, showing: 8000 },
  });
  let ended: Awaited<ReturnType<typeof account.run>>;
  let requests: ReceivedRequest[];
  let silent: SilentDrop[];
  let state: { before: unknown; after: unknown; strays: unknown; messages: number; triggers: number };
  let milliseconds: number;

  const residents = () => [
    account.sandbox.person(resident),
    account.sandbox.segments(),
    account.sandbox.snippets(),
  ];

  const answers: [name: string, answer: string][] = [];

  /** The checks as they are; what each answers is written down, in the sandbox and on the account. */
  const listening = Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [
      name,
      {
        ...check,
        ask: async (asker: Asker) => {
          const answer = await check.ask(asker);
          answers.push([name, answer]);
          return answer;
        },
      },
    ]),
  );

  // Asked once: every test looks at another side of it.
  beforeEach(async () => {
    if (ended) return;
    const before = residents();
    const started = account.clock.now();
    ended = await account.run(["--yes", "--report", "report.md"], { checks: listening });
    milliseconds = account.clock.now() - started;
    requests = [...account.sandbox.requests];
    silent = [...account.sandbox.silent];
    state = {
      before,
      after: residents(),
      strays: account.strays(),
      messages: account.sandbox.deliveries().length,
      triggers: account.sandbox.broadcastTriggers().length,
    };
    report = readFileSync(path.join(account.folder, "report.md"), "utf8");
    notes = account.notes();
  });
  let report: string;
  let notes: string[];

  test("every question but those of the other region's hosts is answered as the sandbox answers it", () => {
    expect({ code: ended.code, complained: ended.complained }).toEqual({ code: 0, complained: "" });
    const count = Object.keys(checks).length;
    expect(ended.printed).toMatch(
      new RegExp(
        `\\n${count} questions: ${count - 6} same, 0 different, 6 not asked\\nThe report is in report.md\\.$`,
      ),
    );
  });

  test("the sandbox answers every question as it is expected to", () => {
    expect(answers.filter(([name, answer]) => checks[name]?.expected !== answer)).toEqual([]);
    // Those of the other region's hosts need both hosts: regions.test.ts.
    const unasked = Object.keys(checks).filter((name) => !answers.some(([asked]) => asked === name));
    expect(unasked.sort()).toEqual(Object.keys(regions).sort());
  });

  test("everything that was made is removed, and the rest is as it was", () => {
    expect(state.strays).toEqual(nothing);
    expect(state.after).toEqual(state.before);
    expect(notes).toEqual([]);
  });

  test("it says before what it will make, and that is what it makes", () => {
    const promised = Number(/\n {2}(\d+) people\n/.exec(ended.printed)?.[1]);
    const mark = /conformance-[a-z0-9]{8}/.exec(ended.printed)?.[0] ?? "no mark";
    const deleted = new Set(
      requests.flatMap(({ method, path, body }) => {
        const name = decodeURIComponent(path.split("/")[4] ?? "");
        if (method === "DELETE" && path.split("/").length === 5 && path.startsWith("/api/v1/")) return [name];
        const entity = path === "/api/v2/entity" ? JSON.parse(body.toString()) : {};
        return entity.type === "person" && entity.action === "delete" ? [entity.identifiers.id] : [];
      }),
    );
    expect(promised).toBeGreaterThan(50);
    expect([...deleted].filter((name) => name !== `${mark}-destroyUnknown`)).toHaveLength(promised);
  });

  test("nobody gets a message: no send and no trigger is accepted, and no webhook is enabled", () => {
    expect({ messages: state.messages, triggers: state.triggers }).toEqual({ messages: 2, triggers: 0 });
    const bodies = requests
      .filter(({ method, path }) => method !== "GET" && path.startsWith("/v1/reporting_webhooks"))
      .flatMap(({ body }) => (body.length > 0 ? [JSON.parse(body.toString())] : []));
    expect(bodies.length).toBeGreaterThan(5);
    expect(bodies.filter(({ disabled }) => disabled !== true)).toEqual([]);
    const sends = requests.filter(({ path }) => path.startsWith("/v1/send/"));
    expect(sends.length).toBeGreaterThan(5);
    for (const { body } of sends)
      expect(JSON.parse(body.toString()).transactional_message_id).toBe(2_147_483_647);
    for (const { path } of requests.filter(({ path }) => /^\/v1\/campaigns\/.*triggers/.test(path)))
      expect(path).toContain("/2147483647/");
  });

  test("every address ends in .invalid, and there is no phone and no device", () => {
    const text = requests
      .map(({ path, body }) => decodeURIComponent(path) + body.toString("utf8"))
      .join("\n");
    const addresses = text.split(/[\s"',/?&={}]/).filter((word) => word.includes("@"));
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.toLowerCase().endsWith("invalid"))).toEqual([]);
    expect(["phone", "platform"].filter((key) => text.includes(`"${key}"`))).toEqual([]);
  });

  test("whoever an identify may create wants no messages", () => {
    const created = new Set<string>();
    const offenders = requests
      .filter(({ method, path }) => method === "PUT" && /^\/api\/v1\/customers\/[^/]+$/.test(path))
      .flatMap(({ path, body }) => {
        const isQuiet = /"unsubscribed":(true|"TRUE")/.test(body.subarray(0, 2000).toString("utf8"));
        if (isQuiet) created.add(path);
        return isQuiet || created.has(path) || /cio_|bodyThatIs|deepBody/.test(path) ? [] : [path];
      });
    expect(offenders).toEqual([]);
    expect(created.size).toBeGreaterThan(50);
  });

  test("whoever anything is sent of wants no messages by then, but for those whose creation is the question", () => {
    const quiet = new Set<string>();
    const others = new Set<string>();
    for (const { method, path, body } of requests.filter(({ method }) => method !== "GET")) {
      const text = body.subarray(0, 2000).toString("utf8");
      const isQuiet = /"unsubscribed":(true|"true"|"TRUE")/.test(text);
      for (const [name] of `${decodeURIComponent(path)} ${text}`.matchAll(
        /conformance-[a-z0-9]{8}-[\w-]+/g,
      )) {
        if (isQuiet) quiet.add(name);
        const creates =
          /^(PUT|POST) \/api\/v[12]\/(customers\/[^/]+(\/events|\/devices)?|entity|batch|forms\/.*)$/;
        if (
          !quiet.has(name) &&
          creates.test(`${method} ${path}`) &&
          !/"action":"delete"|"type":"object"/.test(text)
        )
          others.add(name);
      }
    }
    const known = [
      // Nobody is to be there after it: that is the question, or it is refused.
      ...["anonymousIdentifier", "batchWholly", "bodyThatIsAList", "bodyThatIsNoJson", "suppressedEvent"],
      ...["eventCreatesPerson", "peopleOfNewObject", "relationshipCreatesPerson", "unknownAction"],
      // Another id of somebody who is there.
      ...["idWithCioId", "idWithoutCioId"],
      // The objects that the relationship is with.
      ...["objectsOfPerson", "peopleOfObject"],
    ];
    const checksOfOthers = [...others].map((name) => name.split("-")[2] ?? "");
    expect(checksOfOthers.filter((check) => !known.includes(check))).toEqual([]);
  });

  test("no check has more than two people, and most have one", () => {
    const people = new Map<string, Set<string>>();
    for (const { method, path } of requests) {
      const [, check] =
        /^\/api\/v1\/customers\/conformance-[a-z0-9]{8}-([A-Za-z0-9]+)[^/]*$/.exec(
          decodeURIComponent(path),
        ) ?? [];
      if (method === "DELETE" && check) people.set(check, (people.get(check) ?? new Set()).add(path));
    }
    const withMore = [...people].filter(([, names]) => names.size > 1).map(([check]) => check);
    expect(withMore.filter((check) => (people.get(check)?.size ?? 0) > 2)).toEqual([]);
    const ofTwo = [
      ...[
        "addressOfAnother",
        "anonymousIdOfAnother",
        "batchStep",
        "eventIdOfAnother",
        "formWithTwoIdentifiers",
      ],
      ...["idWithCioId", "idWithoutCioId", "knownAddressNewId", "mergeRepeated", "mergeTakesOver"],
      ...["segmentPages", "suppressedAddressToo", "twoIdentifiers"],
    ];
    expect(withMore.filter((check) => !ofTwo.includes(check))).toEqual([]);
  });

  test("every write bears a name of this run, or one that is the same in every run", () => {
    const mark = /conformance-[a-z0-9]{8}/.exec(ended.printed)?.[0] ?? "no mark";
    const offenders = requests
      .filter(({ method }) => method !== "GET")
      .map(
        ({ method, path, body }) =>
          `${method} ${decodeURIComponent(path)} ${body.subarray(0, 500).toString("utf8")}`,
      )
      .filter((line) => !line.includes(mark.slice("conformance-".length)))
      .filter((line) => !line.includes("2147483647"))
      .filter((line) => !line.startsWith("POST /v1/customers?") && !line.startsWith("POST /v1/customers "));
    const known = [
      /^POST \/api\/v1\/events .*"name":"conformance-/,
      /^POST \/api\/v1\/forms\/conformance-form\/submit .*"conformance-answer"/,
      /^POST \/api\/v2\/(entity|batch) .*("id":""|"batch":(\[\]|5))/,
      /^POST \/v1\/(segments|collections) .*conformance/,
      /^POST \/v1\/objects/,
      /^DELETE \/v1\/(collections|segments|reporting_webhooks)\/\d+ $/,
      /^PUT \/v1\/collections\/\d+\/content /,
      /^POST \/unsubscribe\/short /,
      /^POST \/(unsubscribe\/|api\/v1\/(metrics|push))/,
      /^POST \/api\/v1\/segments\/\d+\/(add|remove)_customers.*\{"ids":\[("(cio_)?[a-f0-9]+")?\]\}/,
      /^POST \/v1\/customers\/attributes\?id_type=cio_id /,
    ];
    expect(offenders.filter((line) => !known.some((shape) => shape.test(line)))).toEqual([]);
  });

  test("every route that a step calls is asked", () => {
    const lines = requests.map(({ method, path }) => `${method} ${path.split("?")[0]}`);
    const base = { track: "/api", trackHost: "", app: "", beta: "/v1/api" };
    const offenders = Object.values<RegistryEntry>(registry)
      .flatMap(callsOf)
      .flatMap(({ api, route }) => {
        const [method, template = ""] = route.split(" ");
        const shape = new RegExp(`^${method} ${base[api]}${template.replace(/\{\w+\}/g, "[^/]+")}$`);
        return lines.some((line) => shape.test(line)) ? [] : [`conform/checks/ asks nothing of ${route}`];
      });
    expect([...new Set(offenders)]).toEqual([]);
  });

  test("everything that the sandbox accepts without effect is met", () => {
    const met = new Set(silent.map(({ reason }) => reason));
    expect(Object.keys(silences).filter((reason) => !met.has(reason as DropReason))).toEqual([]);
  });

  test("it takes less than ten minutes, and says so before", () => {
    expect(milliseconds).toBeLessThan(8 * 60_000);
    const most = Number(/which takes \d+ to (\d+) minutes/.exec(ended.printed)?.[1]);
    expect(most).toBeGreaterThan(milliseconds / 60_000);
    expect(most).toBeLessThan(10);
  });

  test("the report is a table of all questions without a key, an address or a number of the account", () => {
    expect(report.match(/^\| \w+ \| .* \| (same|not asked) \|$/gm)).toHaveLength(Object.keys(checks).length);
    expect(report).toContain("How long is an event id remembered?");
    const { siteId, apiKey, appApiKey, workspaceId } = account.sandbox.account;
    for (const secret of [siteId, apiKey, appApiKey, String(workspaceId), account.sandbox.us.url])
      expect(report).not.toContain(secret);
    expect(report).not.toMatch(/@\w/);
  });
});

describe("an account that differs", () => {
  const account = useAccount();

  test("a difference is shown with both answers, ends with exit code 1, and everything is removed", async () => {
    account.sandbox.fail({
      match: { method: "POST", path: /^\/api\/v2\/entity$/ },
      status: 422,
      body: { errors: [{ detail: "no", status: "422" }] },
    });
    const { code, printed } = await account.run(only("unknownAction", "emptyBatch", "identifyCreates"));
    expect(code).toBe(1);
    expect(printed).toContain("different unknownAction: Is an entity with an unknown action refused");
    expect(printed).toContain("sandbox: 400 {errors:[{reason,field,message}]}");
    expect(printed).toContain("found: 422 {errors:[{detail,status}]}");
    expect(printed).toMatch(/3 questions: 2 same, 1 different, 0 not asked$/);
    expect(account.strays()).toEqual(nothing);
  });

  test("whatever an account answers, nobody's data and none of its names and numbers are shown", async () => {
    const poison = [
      "Ada Lovelace",
      "ada@example.com",
      "a3000001",
      "+1 (555) 12-34",
      "Acme Corp",
      "acme",
      "987",
    ];
    account.sandbox.fail({
      match: { path: /^\/v1\/workspaces/ },
      body: { workspaces: [{ id: account.sandbox.account.workspaceId, name: "acme" }] },
    });
    const odd = Object.fromEntries(poison.map((text) => [text, poison]));
    const body = {
      ...odd,
      customer: { ...odd, id: poison[0], attributes: odd, identifiers: { ...odd, cio_id: poison[2] } },
      errors: poison,
      ...Object.fromEntries(
        ["suppressions", "optouts", "results", "activities", "identifiers", "people", "topics"].map(
          (list) => [list, [{ ...odd, from: poison[0], channel: poison[4], type: poison[4] }]],
        ),
      ),
      segment: { id: 987, name: poison[4] },
      category: poison[0],
      count: 987,
    };
    const isRead = /^\/v1\/(?!workspaces|object_types|segments$|collections$|reporting_webhooks$|snippets$)/;
    account.sandbox.fail({ match: { method: "GET", path: isRead }, body, times: 9999 });
    account.sandbox.fail({ match: { method: "PUT", path: /./ }, status: 422, body, times: 9999 });
    // Those that tell more than the status and the fields of an answer.
    const telling = Object.entries(checks).filter(([, { expected }]) => !/^\d+ ?(\{.*\})?$/.test(expected));
    expect(telling.length).toBeGreaterThan(50);
    const { code, printed, complained } = await account.run(["--yes", "--report", "report.md"], {
      checks: Object.fromEntries(telling),
    });
    expect({ code, complained }).toEqual({ code: 1, complained: "" });
    const report = readFileSync(path.join(account.folder, "report.md"), "utf8");
    expect(countOf(report, "different")).toBeGreaterThan(10);
    for (const text of [printed, report])
      expect(poison.filter((one) => new RegExp(`\\b${one.replace(/\W/g, "\\$&")}\\b`).test(text))).toEqual(
        [],
      );
  });

  test("a step that fails is told by its label and its status, and not in Customer.io's words", async () => {
    account.sandbox.fail({
      match: { method: "POST", path: /^\/v1\/segments$/ },
      status: 403,
      message: "Ada Lovelace may not",
    });
    const { printed } = await account.run(only("segmentOfNobody"));
    expect(printed).toContain(
      "found: Create Manual Segment was answered with 403 {errors:[{detail,status}]}",
    );
    expect(printed).not.toContain("Lovelace");
  });

  test("a key that the account repeats is neither printed nor reported", async () => {
    const { apiKey, appApiKey, siteId } = account.sandbox.account;
    account.sandbox.fail({
      match: { method: "POST", path: /^\/api\/v2\/entity$/ },
      status: 422,
      body: {
        [apiKey]: 1,
        [`x ${siteId}:${apiKey}`]: 2,
        [appApiKey]: 3,
        "ada@example.com": 4,
        "no 1234567": 5,
      },
    });
    const { printed } = await account.run([...only("unknownAction"), "--report", "report.md"]);
    const report = readFileSync(path.join(account.folder, "report.md"), "utf8");
    for (const text of [printed, report]) {
      expect(text).toContain("422 {");
      for (const secret of [apiKey, appApiKey, siteId, "ada@example.com", "1234567"])
        expect(text).not.toContain(secret);
    }
  });

  test("an answer that never comes is an answer, too", async () => {
    account.sandbox.fail({ match: { method: "POST", path: /^\/api\/v2\/entity$/ }, reset: true, times: 9 });
    const { code, printed } = await account.run(only("unknownAction"));
    expect(code).toBe(1);
    expect(printed).toContain("found: no answer");
  });

  test("half an answer is told as such", async () => {
    account.sandbox.fail({
      match: { method: "POST", path: /^\/api\/v2\/entity$/ },
      halfBody: true,
      times: 9,
    });
    const { code, printed } = await account.run(only("unknownAction"));
    expect(printed).toMatch(/found: \d{3} that was not read to its end\n/);
    expect(code).toBe(1);
  });

  test("a check that cannot be brought to an end has failed, the others go on, and everything is removed", async () => {
    account.sandbox.fail({ match: { path: /idWithCioId\/attributes/ }, status: 400, times: 9 });
    const { code, printed } = await account.run(only("idWithCioId", "identifyCreates"));
    expect(code).toBe(1);
    expect(printed).toMatch(/2 questions: 1 same, 0 different, 0 not asked, 1 failed$/);
    expect(account.strays()).toEqual(nothing);
  });
});

describe("an account that lacks something", () => {
  const account = useAccount();

  test("without an App API key what needs one is not asked, and the line at the end counts it", async () => {
    const { code, printed } = await account.run(only("identifyCreates", "destroyUnknown", "objectAnswer"), {
      env: account.env({ CUSTOMERIO_APP_API_KEY: "" }),
    });
    expect(code).toBe(0);
    expect(printed).toContain("lacks an App API key");
    expect(printed).toMatch(
      /\nup to 1 of 3 questions in about \d+ requests, which takes about a minute\.\nThe others lack an App API key \(CUSTOMERIO_APP_API_KEY\)\.\n/,
    );
    expect(printed).toContain(
      "\nIt creates nothing.\nWhat cannot be removed, as far as these questions make it:\n",
    );
    expect(printed).not.toContain("All of it is removed");
    expect(printed).toContain("\nNothing was made that has to be removed. ");
    expect(printed).toMatch(/3 questions: 1 same, 0 different, 2 not asked$/);
    expect(account.sandbox.requests.filter(({ path }) => path.startsWith("/v1/"))).toEqual([]);
    expect(account.strays()).toEqual(nothing);
  });

  test("without an object type objects are not asked about", async () => {
    account.sandbox.setUp({ objectTypes: [] });
    const { code, printed } = await account.run(only("objectAnswer"));
    expect(code).toBe(0);
    expect(printed).toMatch(/lacks an object type that is\s+enabled/);
    expect(printed).toMatch(/1 question: 0 same, 0 different, 1 not asked$/);
  });

  test("without email as an identifier nobody is looked for by address", async () => {
    account.sandbox.fail({ match: { path: /\/attributes\?id_type=email/ }, status: 400 });
    const { code, printed } = await account.run(only("knownAddressNewId"));
    expect(code).toBe(0);
    expect(printed).toMatch(/lacks email as an\s+identifier of people/);
    expect(printed).toMatch(/1 question: 0 same, 0 different, 1 not asked$/);
  });

  test("what a check misses while it asks is not asked, either", async () => {
    account.sandbox.setUp({ campaigns: [] });
    const { code, printed } = await account.run(only("unknownPeriod"));
    expect({ code, line: printed.split("\n").at(-1) }).toEqual({
      code: 0,
      line: "1 question: 0 same, 0 different, 1 not asked",
    });
    expect(printed).toContain("lacks a campaign");
  });
});

describe("before anything is sent", () => {
  const account = useAccount();

  test("it asks, and sends nothing when somebody says no", async () => {
    const asked: string[] = [];
    const { code, printed } = await account.run(["--only", "identifyCreates"], {
      consents: async (question) => {
        asked.push(question);
        return false;
      },
    });
    expect({ code, asked, requests: account.sandbox.requests }).toEqual({
      code: 2,
      asked: ["Go on?"],
      requests: [],
    });
    expect(printed).toMatch(/Nothing was sent\.$/);
    for (const says of [
      /up to 1 question in about \d+ requests/,
      /\n {2}1 person\n/,
      /Every name begins with conformance-[a-z0-9]{8}, or has it behind cio_\./,
      /Nothing that is there already is touched/,
      /New people may start campaigns of that workspace: a test workspace/,
    ])
      expect(printed).toMatch(says);
  });

  test("Ctrl C before the question ends it, and nothing is sent or asked", async () => {
    const interruption = new AbortController();
    interruption.abort();
    const { code, printed } = await account.run(["--only", "identifyCreates"], {
      signal: interruption.signal,
      consents: async () => true,
    });
    expect({ code, printed: printed.trim(), requests: account.sandbox.requests }).toEqual({
      code: 130,
      printed: "Nothing was sent.",
      requests: [],
    });
  });

  test.each([
    ["CUSTOMERIO_BASE_URL", "nonsense", "must be a scheme, a host and, if needed, a port, such as"],
    ["CUSTOMERIO_REGION", "Mars", "must be Detect Automatically, US or EU"],
  ])("a %s that cannot be right is told by its name, and nothing is sent", async (variable, value, says) => {
    for (const args of [only("identifyCreates"), ["--clean"]]) {
      const { code, complained } = await account.run(args, { env: account.env({ [variable]: value }) });
      expect({ code, complained, requests: account.sandbox.requests }).toEqual({
        code: 2,
        complained: expect.stringContaining(`${variable}: ${says}`),
        requests: [],
      });
    }
  });

  test("nothing is made where it cannot be written down", async () => {
    const folder = path.join(account.folder, "file");
    writeFileSync(folder, "");
    const { code, complained } = await account.run(only("identifyCreates"), { folder });
    expect({ code, complained }).toEqual({
      code: 1,
      complained: "the folder file cannot be written (EEXIST): a run writes down there what it makes",
    });
    expect(account.sandbox.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("everything may wait for Ctrl C at the same time without a warning of Node.js", async () => {
    const { signal } = new AbortController();
    await account.run(only("identifyCreates"), { signal });
    expect(getMaxListeners(signal)).toBe(Number.POSITIVE_INFINITY);
  });

  test("an App API key of another account is told at once, and nothing is made", async () => {
    account.sandbox.fail({
      match: { path: /^\/v1\/workspaces/ },
      body: { workspaces: [{ id: 4711, name: "Another one" }] },
    });
    const { code, complained } = await account.run(only("identifyCreates"));
    expect({ code, complained }).toEqual({
      code: 2,
      complained:
        "CUSTOMERIO_APP_API_KEY: belongs to another account than CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY",
    });
    expect(account.sandbox.requests.every(({ method }) => method === "GET")).toBe(true);
  });

  test("an App API key that lists no workspaces is not taken for one of another account", async () => {
    account.sandbox.fail({ match: { path: /^\/v1\/workspaces/ }, body: { workspaces: [] } });
    const { code, complained } = await account.run(only("identifyCreates"));
    expect({ code, complained }).toEqual({ code: 0, complained: "" });
  });

  test.each([
    ["CUSTOMERIO_API_KEY", "the Site ID and API key"],
    ["CUSTOMERIO_APP_API_KEY", "the App API key"],
  ])("a wrong %s is told at once, and nothing is made", async (variable, says) => {
    const { code, complained } = await account.run(only("identifyCreates"), {
      env: account.env({ [variable]: "wrong-key" }),
    });
    expect({ code, complained }).toEqual({
      code: 2,
      complained: `Customer.io does not accept ${says}`,
    });
    expect(account.sandbox.requests.every(({ method }) => method === "GET")).toBe(true);
  });
});

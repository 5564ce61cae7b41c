import type { Check } from "../../conform/check";
import { identifyCreates } from "../../conform/checks/people/identifyCreates";
import { loadComponent } from "../../running/component";
import { builtPackage, longBuild } from "../demo/command";
import { everyKind, nothing, useAccount } from "./useConform";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const account = useAccount();

const run = (...args: string[]) => account.run(["--yes", "--only", everyKind.join(","), ...args]);

test("people, identifiers, segments, collections, snippets, webhooks, addresses and objects are removed", async () => {
  const { code } = await run();
  expect(code).toBe(0);
  expect(account.strays()).toEqual(nothing);
  const [made] = account.sandbox.requests.flatMap(({ path, body }) => {
    const entity = path === "/api/v2/entity" ? JSON.parse(body.toString()) : {};
    return entity.type === "object" && entity.action === "identify" ? [entity.identifiers.object_id] : [];
  });
  expect(made).toMatch(/^conformance-/);
  expect(account.sandbox.object("1", made)).toBeUndefined();
  const suppressed = account.sandbox.requests
    .find(({ path }) => path.endsWith("/suppress"))
    ?.path.split("/")[4];
  expect(account.sandbox.isSuppressed(suppressed ?? "nobody was suppressed")).toBe(false);
});

test("after Ctrl C no further question is asked, what was made is removed, and the exit code is 130", async () => {
  const interruption = new AbortController();
  const running = account.run(["--yes", "--only", everyKind.join(",")], {
    signal: interruption.signal,
    consents: async () => true,
  });
  let hasEnded = false;
  const ending = running.finally(() => {
    hasEnded = true;
  });
  while (!hasEnded && account.sandbox.people().length < 3) await new Promise(setImmediate);
  interruption.abort();
  const { code, printed } = await ending;
  expect(code).toBe(130);
  expect(printed).toContain("Interrupted: the other questions were not asked.");
  expect(printed).toMatch(/\n8 questions: \d same, 0 different, [1-8] not asked$/);
  expect(printed).toMatch(/\n {2}[1-8] not asked: interrupted\n/);
  expect(account.strays()).toEqual(nothing);
});

test("a run removes nothing that another one has made", async () => {
  account.sandbox.fail({ match: { method: "DELETE" }, status: 403, times: 99 });
  await run();
  account.sandbox.behave();
  const before = account.strays();
  expect(before).toMatchObject({ people: [expect.any(String)], segments: 2, collections: 1, snippets: 1 });
  expect((await run()).code).toBe(0);
  expect(account.strays()).toEqual(before);
});

test("Ctrl C when everything is asked does not say that something was not", async () => {
  const interruption = new AbortController();
  const last: Check = {
    ...identifyCreates,
    ask: async (asker) => {
      const answer = await identifyCreates.ask(asker);
      if (account.notes().length > 0) interruption.abort();
      return answer;
    },
  };
  const { code, printed } = await account.run(["--yes"], { signal: interruption.signal, checks: { last } });
  expect(printed).toContain("Interrupted: what was made is being removed.");
  expect(printed).not.toContain("were not asked");
  expect(printed).toMatch(/\n1 question: 1 same, 0 different, 0 not asked$/);
  expect({ code, strays: account.strays() }).toEqual({ code: 130, strays: nothing });
});

test("what cannot be removed is listed, written down, and removed by --clean", async () => {
  account.sandbox.fail({ match: { method: "DELETE" }, status: 403, times: 99 });
  const { code, printed } = await run();
  expect(code).toBe(1);
  expect(printed).toMatch(/\d+ things could not be removed; npm run conform -- --clean tries again:/);
  expect(printed).toMatch(/ {2}person conformance-[a-z0-9]{8}-identifyCreates/);
  expect(account.notes()).toHaveLength(1);
  const noted = account.noted();
  expect(noted).toContain("-identifyCreates");
  const { siteId, apiKey, appApiKey } = account.sandbox.account;
  expect([siteId, apiKey, appApiKey].filter((secret) => noted.includes(secret))).toEqual([]);
  expect(account.strays()).not.toEqual(nothing);

  account.sandbox.behave();
  const cleaned = await account.run(["--clean", "--yes"]);
  expect(cleaned.code).toBe(0);
  expect(account.strays()).toEqual(nothing);
  expect(account.notes()).toEqual([]);
  expect((await account.run(["--clean", "--yes"])).printed).toMatch(/^Nothing of an earlier run is left/);
});

test("what a run makes is written down before it is made", async () => {
  const noted: string[][] = [];
  const component = loadComponent();
  const { rawRequest } = component.actions;
  if (!rawRequest) throw new Error("the package has no Raw Request");
  const watched: typeof rawRequest = {
    ...rawRequest,
    perform: (context, params) => {
      if (params.method === "PUT") noted.push(account.notes());
      return rawRequest.perform(context, params);
    },
  };
  await account.run(["--yes", "--only", "identifyCreates"], {
    component: { ...component, actions: { ...component.actions, rawRequest: watched } },
  });
  // First in the sandbox, which needs no notes, then on the account.
  expect(noted.map((notes) => notes.length)).toEqual([0, 1]);
  expect(account.notes()).toEqual([]);
});

/** Somebody whom nobody has written down, and whose id a path would take for an address. */
const odd: Check = {
  ...identifyCreates,
  ask: async ({ track, name, person, quiet }) => {
    person();
    const identifiers = { id: `${name("odd")}@x.conformance.invalid` };
    await track("POST", "/v2/entity", { type: "person", action: "identify", identifiers, attributes: quiet });
    return identifyCreates.expected;
  },
};

test("somebody with an identifier that Customer.io should have refused is found and removed all the same", async () => {
  const { code } = await account.run(["--yes"], { checks: { odd } });
  expect(code).toBe(0);
  expect(account.sandbox.requests.filter(({ method }) => method === "DELETE")).toHaveLength(2);
  expect(account.strays()).toEqual(nothing);
});

test("somebody whom only a second look has found, and who cannot be removed, is written down for --clean", async () => {
  account.sandbox.fail({ match: { method: "DELETE", path: /cio_/ }, status: 403, times: 9 });
  const { code, printed } = await account.run(["--yes"], { checks: { odd } });
  expect({ code, left: /\n(1 thing) could not be removed/.exec(printed)?.[1] }).toEqual({
    code: 1,
    left: "1 thing",
  });
  expect(account.noted()).toMatch(/^[^\n]*-odd-odd@x\.conformance\.invalid[^\n]*$/);
  account.sandbox.behave();
  await account.run(["--clean", "--yes"]);
  expect({ strays: account.strays(), notes: account.notes() }).toEqual({ strays: nothing, notes: [] });
});

test("the second look is ten seconds after the first removal: so late may people still appear", async () => {
  const component = loadComponent();
  const times: Record<string, number> = {};
  const timed = (action: string) => {
    const step = component.actions[action];
    if (!step) throw new Error(`the package has no step ${action}`);
    const perform: typeof step.perform = (context, params) => {
      times[`${params.method ?? "DELETE"} ${params.url ?? ""}`] = account.clock.now();
      return step.perform(context, params);
    };
    return { ...step, perform };
  };
  const actions = { ...component.actions, destroy: timed("destroy"), rawRequestApp: timed("rawRequestApp") };
  await account.run(["--yes", "--only", "identifyCreates"], { component: { ...component, actions } });
  const { "DELETE ": removed = Number.NaN, "POST /customers?limit=1000": looked = Number.NaN } = times;
  expect(looked - removed).toBeGreaterThanOrEqual(10_000);
});

test("people whose names do not look like those of people are removed without a second look, too", async () => {
  const odd: Check = {
    ...identifyCreates,
    needs: [],
    ask: async ({ track, name, mark, odd: oddId, oddAddress, quiet }) => {
      const identifiers = { id: oddId(`cio_conformance${mark}`) };
      await track("POST", "/v2/entity", {
        type: "person",
        action: "identify",
        identifiers,
        attributes: quiet,
      });
      oddAddress(name());
      oddId(name().padEnd(151, "x"));
      return identifyCreates.expected;
    },
  };
  const { code } = await account.run(["--yes"], {
    checks: { odd },
    env: account.env({ CUSTOMERIO_APP_API_KEY: "" }),
  });
  const removals = account.sandbox.requests.flatMap(({ method, path, body }) => {
    const { action, identifiers } =
      path === "/api/v2/entity" ? JSON.parse(body.toString()) : { action: method };
    return action.toLowerCase() === "delete" ? [identifiers ?? path] : [];
  });
  expect(removals).toEqual([
    { id: expect.stringMatching(/^cio_conformance[a-z0-9]{8}$/) },
    { email: expect.stringMatching(/^conformance-[a-z0-9]{8}-odd$/) },
    expect.stringMatching(/^\/api\/v1\/customers\/conformance-[a-z0-9]{8}-oddx+$/),
  ]);
  expect({ code, strays: account.strays() }).toEqual({ code: 0, strays: nothing });
});

test("a segment that the list shows late is found by a second look", async () => {
  account.sandbox.fail({
    match: { method: "GET", path: /^\/v1\/segments$/ },
    body: { segments: [] },
  });
  await account.run(["--yes", "--only", "segmentOfNobody"]);
  expect(account.strays()).toEqual(nothing);
});

test("what stands in a list that cannot be read is told as left, and found by --clean", async () => {
  account.sandbox.fail({ match: { method: "GET", path: /^\/v1\/segments$/ }, body: {}, times: 2 });
  const { code, printed } = await account.run(["--yes", "--only", "segmentOfNobody"]);
  expect(code).toBe(1);
  expect(printed).toMatch(
    /1 thing could not be removed[^\n]*\n {2}segment conformance-[a-z0-9]{8}-segmentOfNobody/,
  );
  expect((await account.run(["--clean", "--yes"])).code).toBe(0);
  expect(account.strays()).toEqual(nothing);
});

test("a segment that Customer.io made without the name of a run is removed by its number", async () => {
  account.sandbox.fail({
    match: { method: "POST", path: /^\/v1\/segments$/ },
    body: { segment: { id: 4711, name: "" } },
  });
  await account.run(["--yes", "--only", "namelessSegment"]);
  const deleted = account.sandbox.requests.filter(({ method }) => method === "DELETE");
  expect(deleted.map(({ path }) => path)).toEqual(["/v1/segments/4711"]);
});

test("people who come late are found and removed all the same", async () => {
  // The first removal is answered, and does nothing: as if the person had come only after it.
  account.sandbox.fail({ match: { method: "DELETE", path: /identifyCreates/ }, body: {} });
  const { code } = await account.run(["--yes", "--only", "identifyCreates"]);
  expect(code).toBe(0);
  expect(account.strays()).toEqual(nothing);
});

import { endpoints } from "../../sandbox/endpoints";
import type { Handler } from "../../sandbox/http/call";
import { Refusal } from "../../sandbox/http/refusal";
import { Invalid } from "../../sandbox/problems";
import { newWebhook } from "../../sandbox/state/webhooks";
import { newWorkspace, type Workspace } from "../../sandbox/state/workspace";
import { isLinear } from "../growth";
import { useSandbox } from "./client";
import { bodyless, pathOf, validBodies } from "./validBodies";

const cio = useSandbox();

interface Served {
  api: "track" | "app";
  handle: Handler;
}

const served = new Map<string, Served>(
  [...endpoints].flatMap(([key, several]) =>
    several.map(({ door, segments, handle }): [string, Served] => [
      `${key.split(" ")[0]} ${segments.join("/")}`,
      { api: door === "app" ? "app" : "track", handle },
    ]),
  ),
);

const routes = Object.keys(validBodies);
const writes = [...served.keys()].filter((route) => /^(POST|PUT) /.test(route));
const reads = [...served.keys()].filter((route) => route.startsWith("GET "));

test("every route that writes has a body here, and no other has", () => {
  expect([...routes, ...bodyless].sort()).toEqual(writes.sort());
});

test.each(routes)("%s takes its body", async (route) => {
  await cio.track("PUT /api/v1/customers/ada", { body: {} });
  cio.addWebhook({ id: 4 });
  const [method = ""] = route.split(" ");
  const { api } = served.get(route) ?? { api: "app" };
  const { status } = await cio[api](`${method} ${pathOf(route)}`, { body: validBodies[route] });
  expect([200, 204]).toContain(status);
});

const now = 1_700_000_000;

const freshWorkspace = (): Workspace => {
  const kinds = ["id", "email"] as const;
  const workspace = newWorkspace({
    region: "us",
    id: 1,
    identifierKinds: kinds,
    secondsBetweenTriggers: 0,
    now,
    dispatch: () => {},
  });
  newWebhook(workspace, { id: 4 });
  return workspace;
};

/** What a route's placeholders hold in its path. */
const paramsOf = (route: string): Record<string, string> => {
  const path = pathOf(route).split("/");
  const [, template = ""] = route.split(" ");
  return Object.fromEntries(
    template
      .split("/")
      .flatMap((part, at) => (part.startsWith("{") ? [[part.slice(1, -1), path[at] ?? ""]] : [])),
  );
};

/** Carries out a request without a network in between. What is refused is fine, whatever else is thrown is not. */
const carryOut = (workspace: Workspace, route: string, body?: unknown) => {
  const { handle } = served.get(route) ?? {};
  const request = {
    workspace,
    account: undefined,
    method: "",
    path: pathOf(route),
    params: paramsOf(route),
    query: new URLSearchParams("email=ada@example.com"),
    contentType: "application/json",
    body: Buffer.from(JSON.stringify(body) ?? ""),
    baseUrl: "",
    now,
    drop: () => {},
  };
  return () => {
    try {
      handle?.(request);
    } catch (error) {
      if (!(error instanceof Invalid) && !(error instanceof Refusal)) throw error;
    }
  };
};

type Path = readonly string[];

/** Where each value stands, the whole aside. */
const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => [
        [...path, name],
        ...placesIn(inner, [...path, name]),
      ]);

/** A copy with another value in one place. */
const replaced = (value: unknown, [name, ...rest]: Path, other: unknown): unknown => {
  if (name === undefined) return other;
  const swap = (key: string, inner: unknown) => (key === name ? replaced(inner, rest, other) : inner);
  return Array.isArray(value)
    ? value.map((item, at) => swap(String(at), item))
    : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, swap(key, inner)]));
};

/** What breaks careless servers, wherever it stands. */
const poisons: unknown[] = [
  ...[undefined, null, true, "", " ", "\ud800", "x".repeat(2000), -1, 0.5, 1e308, [], [[]], [null], {}],
  JSON.parse('{"__proto__":{"id":"ada"}}'),
  { toString: 1, valueOf: null },
  { toJSON: 1 },
  { length: 1e9 },
];

test.each(routes)(
  "%s takes or refuses anything in any place of its body, and every read goes on",
  (route) => {
    const workspace = freshWorkspace();
    const body = validBodies[route];
    const broken = placesIn(body).flatMap((place) => {
      let tried: unknown;
      try {
        for (const poison of poisons) {
          tried = poison;
          carryOut(workspace, route, replaced(body, place, poison))();
        }
        for (const read of reads) carryOut(workspace, read)();
        return [];
      } catch (error) {
        return [`${place.join(".")}, last ${JSON.stringify(tried)}: ${error}`];
      }
    });
    expect(broken).toEqual([]);
  },
);

/** Texts that careless expressions go through again and again. */
const tedious: ((size: number) => string)[] = [
  (size) => `a@${".".repeat(size)} `,
  (size) => "@".repeat(size),
  (size) => '"'.repeat(size + 1),
  (size) => `${" ".repeat(size)}x`,
  (size) => `${"1".repeat(size)}x`,
  (size) => `${"A".repeat(size)}!`,
  (size) => `[${"[".repeat(size)}`,
  (size) => `https://${"a.".repeat(size)}`,
];

test.each(routes)("%s reads no text in more than linear time", (route) => {
  const body = validBodies[route];
  const slow = placesIn(body).flatMap((place) =>
    tedious
      .filter(
        (textOf) =>
          !isLinear((size) => carryOut(freshWorkspace(), route, replaced(body, place, textOf(size)))),
      )
      .map((textOf) => `${place.join(".")}: ${textOf(3)}`),
  );
  expect(slow).toEqual([]);
});

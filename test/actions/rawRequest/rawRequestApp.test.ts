import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const app = () => ({ connection: { appApiKey: cio.account.appApiKey } });

const raw = (inputs: Record<string, unknown>) =>
  cio.run("rawRequestApp", { method: "GET", ...inputs }, app());

const refused = (inputs: Record<string, unknown>) =>
  cio.failure("rawRequestApp", { method: "GET", ...inputs }, app());

const paths = () => cio.requests.map(({ path }) => path);

test("the path is appended to the base URL, with the App API key", async () => {
  await raw({ url: "/workspaces" });
  expect(cio.requests[0]).toMatchObject({ method: "GET", path: "/v1/workspaces" });
  expect(cio.requests[0]?.headers.authorization).toBe(`Bearer ${cio.account.appApiKey}`);
});

test("a trigger of a broadcast can be made and read", async () => {
  const { id } = (await raw({
    url: "/campaigns/8/triggers",
    method: "POST",
    data: { data: { headline: "Hello" } },
  })) as {
    id: number;
  };
  expect(await raw({ url: `/campaigns/8/triggers/${id}` })).toMatchObject({ id, broadcast_id: 8 });
});

test("the Beta API answers the same under its own address", async () => {
  await cio.run("rawRequestBeta", { url: "/workspaces", method: "GET" }, app());
  expect(paths()).toEqual(["/v1/api/workspaces"]);
});

test.each([
  ["rawRequestApp", "/v1/workspaces", /^URL: must not start with \/v1: the base URL already ends with it/],
  ["rawRequestBeta", "/v1/api/workspaces", /^URL: must not start with \/v1\/api/],
  ["rawRequestApp", "https://api.customer.io/v1/workspaces", /^URL: must be a path, not a whole address/],
])("%s refuses the URL %p before any request", async (action, url, message) => {
  expect((await cio.failure(action, { url, method: "GET" }, app())).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

test("an answer of 404 carries Customer.io's message and its reference", async () => {
  cio.fail({ status: 404, body: { errors: [{ detail: "not found (reference 01F5X)", status: "404" }] } });
  const error = await refused({ url: "/customers/ada@example.com/attributes" });
  expect(error).toMatchObject({ status: 404, route: "GET /customers/{…}/attributes" });
  expect(error.message).toContain("not found (reference 01F5X)");
});

describe("Fetch All Pages", () => {
  const page = (list: unknown, next?: unknown) => ({ status: 200, body: { messages: list, next } });

  const all = (inputs: Record<string, unknown> = {}) =>
    raw({ url: "/messages?limit=2", fetchAllPages: "true", ...inputs });

  test("joins the lists of all pages in the shape of one", async () => {
    cio.fail(page([1, 2], "MDox"));
    cio.fail(page([3, 4], "MDoy"));
    cio.fail(page([5], ""));
    expect(await all()).toEqual({ messages: [1, 2, 3, 4, 5], next: "" });
    expect(paths()).toEqual([
      "/v1/messages?limit=2",
      "/v1/messages?limit=2&start=MDox",
      "/v1/messages?limit=2&start=MDoy",
    ]);
  });

  test("joins every list of a page", async () => {
    cio.fail({ status: 200, body: { ids: ["a"], identifiers: [{ id: "a" }], next: "n" } });
    cio.fail({ status: 200, body: { ids: ["b"], identifiers: [{ id: "b" }] } });
    expect(await all()).toEqual({ ids: ["a", "b"], identifiers: [{ id: "a" }, { id: "b" }] });
  });

  test("goes on over empty pages, short pages and lists that are null", async () => {
    cio.fail(page([1, 2], "a"));
    cio.fail(page([], "b"));
    cio.fail(page(null, "c"));
    cio.fail(page([3], ""));
    expect(await all()).toEqual({ messages: [1, 2, 3], next: "" });
  });

  test("ends with an answer that is no page", async () => {
    expect(await all({ url: "/workspaces" })).toHaveProperty("workspaces");
    expect(cio.requests).toHaveLength(1);
  });

  test("is an error when a later page is none: the list is not complete", async () => {
    cio.fail(page([1], "a"));
    cio.fail({ status: 200, body: [2] });
    const error = await refused({ url: "/messages", fetchAllPages: true });
    expect(error.message).toContain("GET /messages gave no page after page 1");
  });

  test("reads at most Max Pages, and says where to go on", async () => {
    cio.fail(page([1], "a"));
    cio.fail(page([2], "b"));
    expect(await all({ maxPages: "2" })).toEqual({ messages: [1, 2], next: "b" });
    expect(cio.requests).toHaveLength(2);
  });

  test("goes on from a start that was given", async () => {
    cio.fail(page([1], "b"));
    cio.fail(page([2], ""));
    await all({ url: "/messages", queryParams: { start: "a" } });
    expect(paths()).toEqual(["/v1/messages?start=a", "/v1/messages?start=b"]);
  });

  test("is an error when a cursor comes twice", async () => {
    cio.fail(page([1], "a"));
    cio.fail(page([2], "b"));
    cio.fail(page([3], "a"));
    const error = await refused({ url: "/messages", fetchAllPages: true });
    expect(error.message).toContain("GET /messages gave the same cursor twice, on page 3");
    expect(cio.requests).toHaveLength(3);
  });

  test("walks a search by POST, with the same body for each page", async () => {
    for (const id of ["a", "b", "c"]) await cio.run("identify", { id });
    const result = await raw({
      url: "/customers?limit=1",
      method: "POST",
      data: { filter: { attribute: { field: "id", operator: "exists" } } },
      fetchAllPages: "true",
    });
    expect(result).toMatchObject({ ids: ["a", "b", "c"] });
    const searches = cio.requests.filter(({ method }) => method === "POST");
    expect(searches.length).toBeGreaterThan(1);
    expect(new Set(searches.map(({ body }) => body.toString())).size).toBe(1);
  });

  test.each([
    ["a PUT", { method: "PUT" }, /^Fetch All Pages: works with GET, and with POST to \/customers/],
    [
      "a POST that is no search",
      { method: "POST", url: "/exports/customers" },
      /^Fetch All Pages: works with GET/,
    ],
    ["text", { responseType: "text" }, /^Fetch All Pages: needs the Response Type JSON/],
    ["no page", { maxPages: 0 }, /^Max Pages: must be a whole number of pages, from 1/],
  ])("is refused before any request for %s", async (_, inputs, message) => {
    expect((await refused({ url: "/messages", fetchAllPages: "true", ...inputs })).message).toMatch(message);
    expect(cio.requests).toHaveLength(0);
  });
});

import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const withAppKey = () => ({ connection: { appApiKey: cio.account.appApiKey } });

type Inputs = Record<string, unknown>;

interface Page {
  identifiers: { id: string }[];
  next: string;
}

const search = (inputs: Inputs) => cio.run("searchPeople", inputs, withAppKey()) as Promise<Page>;
const failure = (inputs: Inputs) => cio.failure("searchPeople", inputs, withAppKey());

const namesIn = ({ identifiers }: Page): string[] => identifiers.map(({ id }) => id).sort();

const attribute = (field: string, value?: unknown) => ({
  attribute: value === undefined ? { field, operator: "exists" } : { field, operator: "eq", value },
});

beforeEach(async () => {
  await cio.run("identify", { id: "ada", customerData: { plan: "pro", city: "London" } });
  await cio.run("identify", { id: "grace", customerData: { plan: "pro" } });
  await cio.run("identify", { id: "alan", customerData: { city: "London" } });
});

test("a filter finds whom it means", async () => {
  const filter = { and: [attribute("plan", "pro"), { not: attribute("city") }] };
  expect(namesIn(await search({ filter }))).toEqual(["grace"]);
  expect(namesIn(await search({ filter: JSON.stringify(filter) }))).toEqual(["grace"]);
});

test.each([
  ["all", ["ada"]],
  ["any", ["ada", "alan", "grace"]],
])("conditions of the form find whom %s of them mean", async (configuration, found) => {
  const conditions = {
    configuration,
    values: {
      conditions: [
        { kind: "eq", attribute: "plan", value: "pro" },
        { kind: "exists", attribute: "city" },
      ],
    },
  };
  expect(namesIn(await search({ conditions }))).toEqual(found);
});

test("a condition may be turned round", async () => {
  const conditions = {
    configuration: "all",
    values: { conditions: [{ kind: "exists", attribute: "city", not: "true" }] },
  };
  expect(namesIn(await search({ conditions }))).toEqual(["grace"]);
});

test("a condition may be a segment", async () => {
  await cio.run("addToSegment", { segmentId: "7", ids: ["grace"] });
  const conditions = {
    configuration: "any",
    values: { conditions: [{ kind: "segment", segment: "7" }] },
  };
  expect(namesIn(await search({ conditions }))).toEqual(["grace"]);
});

test("Fetch All joins the pages, and asks for the largest", async () => {
  const all = await search({ filter: attribute("cio_id"), limit: "1", fetchAll: "true" });
  expect(namesIn(all)).toEqual(["ada", "alan", "grace"]);
  expect(cio.requests.at(-1)?.path).toBe("/v1/customers?limit=1000");
});

test("without Fetch All there is one page, and Start goes on from it", async () => {
  const first = await search({ filter: attribute("cio_id"), limit: "2" });
  expect(first.identifiers).toHaveLength(2);
  const second = await search({ filter: attribute("cio_id"), limit: "2", start: first.next });
  expect([...namesIn(first), ...namesIn(second)].sort()).toEqual(["ada", "alan", "grace"]);
});

test.each<[Inputs, RegExp]>([
  [{}, /^Filter: is required where Conditions is empty/],
  [{ filter: "{" }, /^Filter: /],
  [{ filter: { plan: "pro" } }, /^Filter: must be an object with one of and, or, not, segment, attribute/],
  [{ filter: { and: [] } }, /^Filter: "and" must be a list of conditions/],
  [
    { filter: { and: [{ segment: { id: "x" } }] } },
    /^Filter: "and\[0\]\.segment\.id" must be a whole number/,
  ],
  [{ filter: { segment: { id: "99999999999999999999" } } }, /^Filter: "segment\.id" must be a whole number/],
  [
    { filter: { or: [{ attribute: { field: "plan", operator: "contains", value: "p" } }] } },
    /^Filter: "or\[0\]\.attribute\.operator" must be eq or exists/,
  ],
  [
    { filter: { attribute: { field: "plan", operator: "eq" } } },
    /^Filter: "attribute\.value" is required with eq/,
  ],
  [{ filter: { attribute: { operator: "exists" } } }, /^Filter: "attribute\.field" is required/],
  [{ filter: { not: [] } }, /^Filter: "not" must be an object/],
  [
    { conditions: { configuration: "all", values: { conditions: [] } } },
    /^Conditions: must have at least one condition/,
  ],
  [
    { conditions: { configuration: "all", values: { conditions: [{ kind: "eq", value: "pro" }] } } },
    /^Conditions: "and\[0\]\.attribute\.field" is required/,
  ],
  [
    {
      conditions: { configuration: "all", values: { conditions: [{ kind: "exists", attribute: "plan" }] } },
      filter: attribute("plan"),
    },
    /^Filter: must be empty where Conditions is used/,
  ],
])("%j is refused before anything is asked, with the place that is wrong", async (inputs, message) => {
  const before = cio.requests.length;
  expect((await failure(inputs)).message).toMatch(message);
  expect(cio.requests).toHaveLength(before);
});

test("a filter that is nested without end is refused", async () => {
  let filter: object = attribute("plan");
  for (let depth = 0; depth < 100; depth += 1) filter = { not: filter };
  expect((await failure({ filter })).message).toMatch(/^Filter: .* is nested more than 50 levels deep$/);
});

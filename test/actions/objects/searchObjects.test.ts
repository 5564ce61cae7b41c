import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const search = (inputs: Record<string, unknown>) =>
  cio.run(
    "searchObjects",
    { objectTypeId: "1", ...inputs },
    { connection: { appApiKey: cio.account.appApiKey } },
  );

beforeEach(async () => {
  for (const [objectId, plan] of [
    ["acme", "pro"],
    ["globex", "free"],
  ] as const)
    await cio.run("identifyObject", { objectTypeId: "1", objectId, objectData: { plan } });
});

test("objects are found by a filter", async () => {
  const filter = { object_attribute: { type_id: "1", field: "plan", operator: "eq", value: "pro" } };
  expect(await search({ filter })).toMatchObject({ identifiers: [{ object_id: "acme" }] });
  expect(cio.sent).toEqual({ object_type_id: "1", filter });
});

test("objects are found by conditions, which are about the chosen type", async () => {
  const conditions = {
    configuration: "all",
    values: { conditions: [{ kind: "eq", attribute: "plan", value: "pro", not: "true" }] },
  };
  expect(await search({ conditions })).toMatchObject({ identifiers: [{ object_id: "globex" }] });
});

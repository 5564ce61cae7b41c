import { useSandbox } from "./client";

const cio = useSandbox();

const change = (what: string, ids: unknown) => cio.track(`POST /api/v1/segments/${what}`, { body: { ids } });

beforeEach(() => cio.track("PUT /api/v1/customers/ada", { body: { email: "ada@example.com" } }));

test("people are added to a manual segment and removed again", async () => {
  await change("7/add_customers", ["ada"]);
  expect([cio.segment(7)?.members, cio.person("ada")?.segments]).toEqual([["ada"], [7]]);
  await change("7/remove_customers", ["ada"]);
  expect([cio.segment(7)?.members, cio.person("ada")?.segments]).toEqual([[], []]);
});

test("people are added by email address", async () => {
  await change("7/add_customers?id_type=email", ["ADA@example.com"]);
  expect(cio.segment(7)?.members).toEqual(["ada"]);
});

test("people are added by cio_id without its prefix", async () => {
  await change("7/add_customers?id_type=cio_id", [cio.person("ada")?.cioId, "cio_nobody"]);
  expect(cio.segment(7)?.members).toEqual(["ada"]);
});

test("identifiers of another kind or of nobody are ignored silently", async () => {
  const reply = await change("7/add_customers", ["ada@example.com", "nobody", "ada"]);
  expect([reply.status, cio.segment(7)?.members]).toEqual([200, ["ada"]]);
  expect(cio.silent.map(({ detail }) => detail)).toEqual(["ada@example.com", "nobody"]);
});

test("a deleted person leaves the segment", async () => {
  await change("7/add_customers", ["ada"]);
  await cio.track("DELETE /api/v1/customers/ada");
  expect(cio.segment(7)?.members).toEqual([]);
});

test.each([
  ["an unknown segment", "99/add_customers", ["ada"]],
  ["a data-driven segment", "1/add_customers", ["ada"]],
  ["a segment id that is no integer", "seven/add_customers", ["ada"]],
  ["a segment id over 32 bits", "2147483648/add_customers", ["ada"]],
  ["no ids", "7/add_customers", undefined],
  ["an empty list", "7/add_customers", []],
  ["1001 ids", "7/remove_customers", Array.from({ length: 1001 }, (_, at) => `p${at}`)],
  ["numbers", "7/add_customers", [1]],
  ["another id_type", "7/add_customers?id_type=phone", ["ada"]],
])("%s is refused", async (_what, route, ids) => {
  expect(await change(route, ids)).toMatchObject({
    status: 400,
    json: { meta: { errors: [expect.any(String)] } },
  });
});

test("1000 ids are fine", async () => {
  const ids = Array.from({ length: 1000 }, () => "ada");
  expect((await change("7/add_customers", ids)).status).toBe(200);
});

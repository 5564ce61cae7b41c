import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

interface Outcome {
  customers: { id: string }[];
  missing: string[];
}

const getMany = (inputs: Record<string, unknown>) =>
  cio.run("getManyPeople", inputs, {
    connection: { appApiKey: cio.account.appApiKey },
  }) as Promise<Outcome>;

test("any number of people come in order, and those who are missing are listed", async () => {
  const records = Array.from({ length: 250 }, (_, at) => ({ id: `p${at}` }));
  await cio.run("identifyMany", { records, idField: "id" });
  const ids = ["nobody", ...records.map(({ id }) => id).reverse()];
  const before = cio.requests.length;
  const { customers, missing } = await getMany({ ids });
  expect(customers.map(({ id }) => id)).toEqual(records.map(({ id }) => id).reverse());
  expect(missing).toEqual(["nobody"]);
  expect(cio.requests.slice(before).map(({ path }) => path)).toEqual(
    Array(3).fill("/v1/customers/attributes?id_type=id"),
  );
});

test("identifiers of several kinds are asked for by their kinds, a Customer.io ID without its prefix", async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "Ada@example.com" } });
  await cio.run("identify", { id: "grace" });
  const cioId = cio.person("grace")?.cioId ?? "";
  const { customers, missing } = await getMany({ ids: [`cio_${cioId}`, "ada@example.com"] });
  expect(customers.map(({ id }) => id)).toEqual(["grace", "ada"]);
  expect(missing).toEqual([]);
});

test("customers that stand by themselves are read like those within customer", async () => {
  cio.fail({ status: 200, body: { customers: [{ id: "ada", identifiers: { id: "ada" } }] } });
  expect(await getMany({ ids: ["ada"] })).toEqual({
    customers: [{ id: "ada", identifiers: { id: "ada" } }],
    missing: [],
  });
});

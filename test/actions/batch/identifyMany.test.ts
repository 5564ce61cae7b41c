import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

const identifyMany = (inputs: Record<string, unknown>) =>
  cio.run("identifyMany", { idField: "id", ...inputs });

test("a list of records becomes people", async () => {
  const data = await identifyMany({
    records: [
      { id: "ada", email: "ada@example.com", plan: "pro" },
      { id: 7, plan: "free", seats: 5 },
    ],
  });
  expect(data).toMatchObject({
    total: 2,
    accepted: 2,
    rejected: [],
    unsent: [],
    retryRecords: [],
    requests: 1,
  });
  expect(cio.person("ada")).toMatchObject({ email: "ada@example.com", attributes: { plan: "pro" } });
  expect(cio.person("7")?.attributes).toEqual({ plan: "free", seats: 5 });
});

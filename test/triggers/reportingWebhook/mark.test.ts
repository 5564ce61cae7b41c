import { useFlow } from "../../useFlow";

const flow = useFlow();
const held = () => flow.cio.sandbox.webhooks();

test.each([
  ["the mark of another flow", { id: "a", flow: "b" }, { id: "x", flow: "y [a b" }],
  ["a space at another place", { id: "a b", flow: "c" }, { id: "a", flow: "b c" }],
  ["what stands for a space", { id: "a%20b", flow: "c" }, { id: "a b", flow: "c" }],
])("an id that holds %s takes no webhook from it, and deletes none", async (_, one, other) => {
  const [first, second] = [one, other].map(({ id, flow }, at) => ({
    instance: { id, name: "Acme" },
    stableId: flow,
    url: `https://hooks.example.com/${at}`,
  }));
  for (const change of [first, second, first, second])
    expect((await flow.deploy(change)).error).toBeUndefined();
  expect(held().map(({ endpoint }) => endpoint)).toEqual([first?.url, second?.url]);
  await flow.remove(first);
  expect(held()).toMatchObject([{ endpoint: second?.url }]);
  await flow.remove(second);
  expect(held()).toEqual([]);
});

test("ids as the platform has them stand in the name as they are", async () => {
  await flow.deploy({ instance: { id: "SW5zdGFuY2U6MQ==", name: "Acme" }, stableId: "win-back-people" });
  expect(held()).toMatchObject([{ name: "Prismatic: Acme / Bounces [SW5zdGFuY2U6MQ== win-back-people]" }]);
});

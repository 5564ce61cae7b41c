import { useFlow } from "../../useFlow";

const flow = useFlow();
const { cio } = flow;

/** Customer.io lists this, the next time it is asked. */
const listing = (...reporting_webhooks: unknown[]): void =>
  cio.fail({ match: { method: "GET" }, status: 200, body: { reporting_webhooks } });

const deployed = async (): Promise<string[]> => {
  cio.requests.length = 0;
  const { error } = await flow.deploy();
  if (error) throw error;
  return cio.requests.map(({ method }) => method);
};

test("entries that are no webhooks are passed over, and so are names, addresses and events that are missing", async () => {
  listing(null, 7, "x", [], {}, { id: null }, { id: 9, name: null, endpoint: null, events: null });
  expect(await deployed()).toEqual(["GET", "POST"]);
  expect(flow.log.lines).toEqual([]);
});

test.each(["type", "events", "disabled"])(
  "ours is known also when it is listed without its %s",
  async (key) => {
    await deployed();
    const [ours] = cio.sandbox.webhooks();
    for (const missing of [null, undefined]) {
      listing({ ...ours, [key]: missing });
      expect(await deployed()).toEqual(key === "events" ? ["GET", "PUT"] : ["GET"]);
    }
    expect(cio.sandbox.webhooks()).toEqual([ours]);
  },
);

test.each(["..", ".", "", "5/../..", "5?x=1", 5.5, "5".repeat(101)])(
  "ours is not touched when it is listed with the id %p, which could lead to another route",
  async (id) => {
    await deployed();
    const [ours] = cio.sandbox.webhooks();
    listing({ ...ours, id, disabled: true });
    expect(await deployed()).toEqual(["GET", "POST"]);
    listing({ ...ours, id });
    cio.requests.length = 0;
    expect((await flow.remove()).error).toBeUndefined();
    expect(cio.requests.map(({ method }) => method)).toEqual(["GET"]);
  },
);

test("of two of ours the older one stays, in whatever order they are listed", async () => {
  await deployed();
  const [older] = cio.sandbox.webhooks();
  const { id: _, ...same } = older ?? { id: 0 };
  const younger = { ...same, id: cio.sandbox.addWebhook(same) };
  for (const order of [
    [younger, older],
    [older, younger],
  ]) {
    listing(...order);
    await deployed();
    expect(cio.requests.slice(1).map(({ method, path }) => `${method} ${path}`)).toEqual([
      `DELETE /v1/reporting_webhooks/${younger.id}`,
    ]);
  }
});

test("an id that is text is used as it is", async () => {
  await deployed();
  const [ours] = cio.sandbox.webhooks();
  listing({ ...ours, id: String(ours?.id), disabled: true });
  expect(await deployed()).toEqual(["GET", "PUT"]);
  expect(cio.requests.at(-1)?.path).toBe(`/v1/reporting_webhooks/${ours?.id}`);
});

test("ours is found among hundreds, and only ours is deleted", async () => {
  const others = Array.from({ length: 300 }, (_, at) =>
    cio.sandbox.addWebhook({ name: `Prismatic: Acme / Bounces [instance-1 flow-1${at}]` }),
  );
  await deployed();
  expect(await deployed()).toEqual(["GET"]);
  await flow.remove();
  expect(cio.sandbox.webhooks().map(({ id }) => id)).toEqual(others);
});

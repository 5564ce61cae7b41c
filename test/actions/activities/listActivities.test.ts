import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

beforeEach(async () => {
  for (const id of ["ada", "grace"]) {
    await cio.run("identify", { id, customerData: { email: `${id}@example.com` } });
    await cio.run("track", { id, eventName: "order_placed" });
  }
});

const list = async (inputs: Record<string, unknown>): Promise<unknown[]> => {
  const { activities } = (await cio.run("listActivities", { activityType: "event", ...inputs })) as {
    activities: { customer_id: string | null }[];
  };
  return activities.map(({ customer_id }) => customer_id);
};

test("those of one person are listed, who is named by any identifier", async () => {
  const cioId = cio.person("grace")?.cioId;
  expect(await list({ id: "grace" })).toEqual(["grace"]);
  expect(await list({ id: "grace@example.com" })).toEqual(["grace"]);
  expect(await list({ id: cioId, idType: "cio_id" })).toEqual(["grace"]);
  expect(cio.requests.at(-1)?.path).toBe(
    `/v1/activities?type=event&customer_id=cio_${cioId}&id_type=cio_id&limit=10`,
  );
});

test("those of deleted people are listed when they are asked for", async () => {
  await cio.run("destroy", { id: "grace" });
  expect(await list({})).toEqual(["ada"]);
  expect(await list({ deleted: "true" })).toHaveLength(1);
  expect(cio.requests.at(-1)?.path).toBe("/v1/activities?type=event&deleted=true&limit=10");
});

test("a wrong person is refused before any request", async () => {
  const { length } = cio.requests;
  const error = await cio.failure("listActivities", { id: "ada", idType: "email" });
  expect(error.message).toMatch(/^ID: is not an email address/);
  expect(cio.requests).toHaveLength(length);
});

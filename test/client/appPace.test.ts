import { createHash } from "node:crypto";
import { appPace, governorOf } from "../../src/client/pace";
import { rates } from "../../src/limits";
import { atOnce, useSandbox } from "../useSandbox";

const cio = useSandbox();

const withAppKey = () => ({ connection: { appApiKey: cio.account.appApiKey } });

const failure = (step: string, inputs: Record<string, unknown>) => cio.failure(step, inputs, withAppKey());

const everybody = { filter: { attribute: { field: "cio_id", operator: "exists" } } };

const key = () => createHash("sha256").update(`Bearer ${cio.account.appApiKey}`).digest("hex");

const search = { method: "POST", path: "/v1/customers?limit=1000" };

/** Whether a request would have to wait for its turn: with a signal that is aborted, waiting is an error at once. */
const waits = (asked: { method: string; path: string; patient?: true }): Promise<boolean> =>
  appPace(key(), asked)
    .turn(AbortSignal.abort())
    .then(
      () => false,
      () => true,
    );

test("every rate of the App API says where it comes from", () => {
  expect(rates.filter(({ source }) => !source.includes("App API"))).toEqual([]);
});

test("single requests never wait; the many take turns", async () => {
  expect(await waits(search)).toBe(false);
  expect(await waits(search)).toBe(false);
  const many = { ...search, patient: true as const };
  expect(await waits(many)).toBe(false);
  expect(await waits(many)).toBe(true);
});

test("what a 429 says to a single step holds back the many with the same key and rate, and nobody else", async () => {
  cio.fail({ status: 429, retryAfter: 30 });
  await failure("searchPeople", { ...everybody, maxRetries: "0" });
  expect(await waits({ ...search, patient: true })).toBe(true);
  expect(await waits({ method: "GET", path: "/v1/segments", patient: true })).toBe(true);
  expect(await waits({ method: "POST", path: "/v1/send/email", patient: true })).toBe(false);
  await expect(governorOf("another key all others").pace(8).turn(AbortSignal.abort())).resolves.toBe(
    undefined,
  );
});

test("each broadcast has a rate of its own", async () => {
  const trigger = (id: number) => ({
    method: "POST",
    path: `/v1/campaigns/${id}/triggers`,
    patient: true as const,
  });
  expect(await waits(trigger(8))).toBe(false);
  expect(await waits(trigger(8))).toBe(true);
  expect(await waits(trigger(9))).toBe(false);
});

test("the day's quota of archived messages is final: nothing is tried again", async () => {
  cio.fail({ status: 429, retryAfter: null, times: 4 });
  const error = await failure("getArchivedMessage", { deliveryId: "none", ...atOnce });
  expect(error).toMatchObject({ status: 429, attempts: 1 });
  expect(error.message).toContain("Customer.io takes 100 of these a day: try again tomorrow");
});

test("a 429 of archived messages that says how long to wait is waited for", async () => {
  cio.fail({ status: 429, retryAfter: 0, times: 1 });
  const error = await failure("getArchivedMessage", { deliveryId: "none", ...atOnce });
  expect(error).toMatchObject({ status: 404, attempts: 2 });
});

test("all other 429s without a Retry-After are tried again", async () => {
  cio.fail({ status: 429, retryAfter: null, times: 1 });
  await cio.run("searchPeople", { ...everybody, ...atOnce }, withAppKey());
  expect(cio.requests).toHaveLength(2);
});

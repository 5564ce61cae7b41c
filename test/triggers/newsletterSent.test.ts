import type { Newsletter } from "../../sandbox/state/setUp";
import { useSandbox } from "../useSandbox";

const start = 1_795_000_000;
const cio = useSandbox({ now: () => start });

const newsletter = (id: number, sentAt: number | undefined): Newsletter => ({
  id,
  name: `Newsletter ${id}`,
  type: "email",
  contentIds: [id],
  sentAt,
  tags: [],
  recipientSegmentIds: [7],
  topicId: undefined,
  createdAt: start - 1000,
});

const listed = (...newsletters: Newsletter[]) => cio.sandbox.setUp({ newsletters });

const day = 86_400;

test("a flow starts with newsletters that were sent after it was deployed, the oldest first", async () => {
  listed(newsletter(1, start - 100), newsletter(2, undefined), newsletter(3, undefined));
  const flow = cio.flow("newsletterSent");
  expect(await flow.poll()).toEqual([]);
  cio.sandbox.pass(600);
  listed(newsletter(1, start - 100), newsletter(2, start + 500), newsletter(3, start + 400));
  expect(await flow.poll()).toMatchObject([
    { id: 3, name: "Newsletter 3", sent_at: start + 400 },
    { id: 2, name: "Newsletter 2", sent_at: start + 500 },
  ]);
  expect(await flow.poll()).toEqual([]);
});

test("the first newsletter of a workspace starts the flow", async () => {
  listed();
  const flow = cio.flow("newsletterSent");
  expect(await flow.poll()).toEqual([]);
  listed(newsletter(1, start));
  expect(await flow.poll()).toMatchObject([{ id: 1 }]);
});

test("a newsletter that is listed as sent hours after a later one is not missed", async () => {
  listed(newsletter(1, undefined), newsletter(2, start));
  const flow = cio.flow("newsletterSent");
  await flow.poll();
  cio.sandbox.pass(day);
  listed(newsletter(1, start - day + 60), newsletter(2, start));
  expect(await flow.poll()).toMatchObject([{ id: 1 }]);
  expect(await flow.poll()).toEqual([]);
});

test("a newsletter that is sent a second time starts the flow a second time", async () => {
  listed(newsletter(1, start - 10 * day));
  const flow = cio.flow("newsletterSent");
  await flow.poll();
  listed(newsletter(1, start));
  expect(await flow.poll()).toMatchObject([{ id: 1, sent_at: start }]);
});

test("all pages of the list are read, and what is kept does not grow with it", async () => {
  const old = Array.from({ length: 120 }, (_, at) => newsletter(at + 1, start - 400 * day + at));
  listed(...old, newsletter(998, start - 60));
  const flow = cio.flow("newsletterSent");
  await flow.poll();
  expect(cio.requests).toHaveLength(3);
  listed(...old, newsletter(998, start - 60), newsletter(999, start));
  expect(await flow.poll()).toMatchObject([{ id: 999 }]);
  expect(flow.kept.length).toBeLessThan(200);
});

test("a run that fails on a later page keeps what was remembered, and the next one gives what it missed", async () => {
  const old = Array.from({ length: 60 }, (_, at) => newsletter(at + 1, start - 400 * day + at));
  listed(...old);
  const flow = cio.flow("newsletterSent");
  await flow.poll();
  const before = flow.kept;
  listed(...old, newsletter(999, start));
  cio.fail({ status: 400, match: { path: /start=/ } });
  await expect(flow.poll()).rejects.toThrow("GET /v1/newsletters");
  expect(flow.kept).toBe(before);
  expect(await flow.poll()).toMatchObject([{ id: 999 }]);
});

test("an answer without a list is an error, not a workspace without newsletters", async () => {
  const flow = cio.flow("newsletterSent");
  cio.fail({ status: 200, body: { meta: {} } });
  await expect(flow.poll()).rejects.toThrow("GET /v1/newsletters gave no list of newsletters");
  expect(flow.kept).toBe("{}");
});

test("a time that is no number is an error: the newsletter would never be seen", async () => {
  const flow = cio.flow("newsletterSent");
  cio.fail({ status: 200, body: { newsletters: [{ id: 1, sent_at: "2026-11-20" }], next: "" } });
  await expect(flow.poll()).rejects.toThrow("gave a newsletter with a time that is no number");
});

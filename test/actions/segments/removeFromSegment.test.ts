import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

beforeEach(async () => {
  for (const id of ["ada", "bob"])
    await cio.run("identify", { id, customerData: { email: `${id}@example.com` } });
  await cio.run("addToSegment", { segmentId: 7, ids: ["ada", "bob"] });
});

const remove = (inputs: Record<string, unknown>) => cio.run("removeFromSegment", { segmentId: 7, ...inputs });

const members = () => cio.sandbox.segment(7)?.members;

test("those who are named leave the segment, the others stay", async () => {
  expect(await remove({ ids: "ada" })).toEqual({ sent: 1, calls: 1 });
  expect(members()).toEqual(["bob"]);
});

test("they may be named by email address", async () => {
  await remove({ ids: ["bob@example.com"], idType: "email" });
  expect(members()).toEqual(["ada"]);
});

test("any number is sent, 1000 at a time", async () => {
  const strangers = Array.from({ length: 1999 }, (_, at) => `stranger-${at}`);
  expect(await remove({ ids: [...strangers, "ada", "bob"] })).toEqual({ sent: 2001, calls: 3 });
  expect(members()).toEqual([]);
});

test("it is sent again when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await remove({ ids: ["ada"], ...atOnce });
  expect(members()).toEqual(["bob"]);
});

test("a failure names the identifiers that are left", async () => {
  const error = await cio.failure("removeFromSegment", { segmentId: 99, ids: ["ada"] });
  expect(error).toMatchObject({ status: 400, unsentIds: ["ada"] });
  expect(error.message).toMatch(/^POST \/v1\/segments\/\{segmentId\}\/remove_customers.* 0 of 1 calls/);
});

test("an empty list is refused before any request", async () => {
  const before = cio.requests.length;
  const error = await cio.failure("removeFromSegment", { segmentId: 7, ids: [] });
  expect(error.message).toMatch(/^Customer Identifiers: is required/);
  expect(cio.requests).toHaveLength(before);
});

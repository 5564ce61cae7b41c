import { useSandbox } from "../useSandbox";

const start = 1_795_000_000;
const cio = useSandbox({ now: () => start });

const segmentId = "7";

const join = (...ids: string[]) => cio.run("addToSegment", { segmentId, ids });
const leave = (...ids: string[]) => cio.run("removeFromSegment", { segmentId, ids });

const ids = (items: unknown[]): unknown[] => items.map((item) => (item as { id: unknown }).id);

beforeEach(async () => {
  for (const id of ["ada", "grace", "joan"])
    await cio.run("identify", { id, customerData: { email: `${id}@example.com` } });
});

test("a flow starts with the members who came since the run before", async () => {
  await join("ada");
  const flow = cio.flow("newSegmentMembers", { segmentId });
  expect(await flow.poll()).toEqual([]);
  await join("grace");
  expect(await flow.poll()).toEqual([
    { id: "grace", email: "grace@example.com", cio_id: cio.person("grace")?.cioId },
  ]);
  expect(await flow.poll()).toEqual([]);
});

test("a member who left and came back is new again, unless both happened between two runs", async () => {
  await join("ada", "grace");
  const flow = cio.flow("newSegmentMembers", { segmentId });
  await flow.poll();
  await leave("ada");
  expect(await flow.poll()).toEqual([]);
  await join("ada");
  expect(ids(await flow.poll())).toEqual(["ada"]);
  await leave("ada");
  await join("ada");
  expect(await flow.poll()).toEqual([]);
});

test("a segment without members is one to begin with, too", async () => {
  const flow = cio.flow("newSegmentMembers", { segmentId });
  expect(await flow.poll()).toEqual([]);
  await join("ada", "grace");
  expect(ids(await flow.poll())).toEqual(["ada", "grace"]);
});

test("a person whose email address changes is not new", async () => {
  await join("ada");
  const flow = cio.flow("newSegmentMembers", { segmentId });
  await flow.poll();
  const id = `cio_${cio.person("ada")?.cioId}`;
  await cio.run("identify", { id, customerData: { email: "lovelace@example.com" } });
  expect(cio.person("ada")?.email).toBe("lovelace@example.com");
  expect(await flow.poll()).toEqual([]);
});

test.each(["events", "events_queued", "build", "build_queued"] as const)(
  "while Customer.io builds the segment (%s) nobody is compared",
  async (state) => {
    await join("ada");
    const flow = cio.flow("newSegmentMembers", { segmentId });
    await flow.poll();
    await leave("ada");
    await join("grace");
    cio.sandbox.build(7, state);
    const before = flow.kept;
    expect(await flow.poll()).toEqual([]);
    expect(flow.kept).toBe(before);
    expect(cio.log.at("info")).toEqual([
      "Segment 7 is being built: its members are compared when that is done",
    ]);
    await join("ada");
    cio.sandbox.build(7, "finished");
    expect(ids(await flow.poll())).toEqual(["grace"]);
  },
);

test("50,000 members are compared, with one more the run fails and keeps what it knew", async () => {
  cio.sandbox.fillSegment(7, 50_000);
  const flow = cio.flow("newSegmentMembers", { segmentId });
  await flow.poll();
  const before = flow.kept;
  expect(before.length).toBeGreaterThan(400_000);
  expect(before.length).toBeLessThan(401_000);
  await join("ada");
  await expect(flow.poll()).rejects.toThrow(
    "GET /v1/segments/{segmentId}/membership gave more than 50,000 members, and so many can be compared at most",
  );
  expect(flow.kept).toBe(before);
});

test("a run that fails on a later page keeps what it knew, and the next one gives who came", async () => {
  cio.sandbox.shortPages(2);
  await join("ada", "grace");
  const flow = cio.flow("newSegmentMembers", { segmentId });
  await flow.poll();
  await join("joan");
  const before = flow.kept;
  cio.fail({ status: 400, match: { path: /start=/ } });
  await expect(flow.poll()).rejects.toThrow("GET /v1/segments/{segmentId}/membership");
  expect(flow.kept).toBe(before);
  expect(ids(await flow.poll())).toEqual(["joan"]);
});

test.each([
  ["an answer without members", { next: "" }, "gave no list of identifiers"],
  [
    "a member without identifiers",
    { identifiers: [{ id: "", email: null }], next: "" },
    "gave a member without an identifier",
  ],
])("%s is an error: everybody would be new in the next run", async (_, body, why) => {
  await join("ada");
  const flow = cio.flow("newSegmentMembers", { segmentId });
  await flow.poll();
  const before = flow.kept;
  cio.fail({ status: 200, body, match: { path: /membership/ } });
  await expect(flow.poll()).rejects.toThrow(`GET /v1/segments/{segmentId}/membership ${why}`);
  expect(flow.kept).toBe(before);
});

test("another segment begins anew instead of starting the flow with all of its members", async () => {
  await join("ada");
  const flow = cio.flow("newSegmentMembers", { segmentId: "1" });
  await flow.poll();
  flow.configure({ segmentId });
  expect(await flow.poll()).toEqual([]);
  expect(cio.log.at("info")).toEqual([
    "New Segment Members: the inputs are others than before, so it begins anew",
  ]);
  await join("grace");
  expect(ids(await flow.poll())).toEqual(["grace"]);
});

test("Segment ID is required and a number", async () => {
  await expect(cio.flow("newSegmentMembers").poll()).rejects.toThrow("Segment ID: is required");
  await expect(cio.flow("newSegmentMembers", { segmentId: "Readers" }).poll()).rejects.toThrow(
    "Segment ID: must be a whole number",
  );
  expect(cio.requests.filter(({ path }) => path.includes("segments/Readers"))).toEqual([]);
});

test("a segment that is gone is an error", async () => {
  await expect(cio.flow("newSegmentMembers", { segmentId: "99" }).poll()).rejects.toThrow("404");
});

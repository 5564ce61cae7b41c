import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("a segment is there with its name and description, empty, and can be deleted", async () => {
  const created = (await cio.run("createManualSegment", {
    name: " VIP ",
    description: "The best customers",
  })) as { segment: { id: number } };
  expect(cio.sent).toEqual({ segment: { name: "VIP", description: "The best customers" } });
  expect(cio.sandbox.segment(created.segment.id)).toEqual({
    id: created.segment.id,
    name: "VIP",
    description: "The best customers",
    type: "manual",
    members: [],
  });
  expect(await cio.run("deleteManualSegment", { segmentId: created.segment.id })).toBeNull();
  expect(cio.sandbox.segment(created.segment.id)).toBeUndefined();
});

test("an empty description is not sent", async () => {
  await cio.run("createManualSegment", { name: "VIP", description: " " });
  expect(cio.sent).toEqual({ segment: { name: "VIP" } });
});

test("it is not made twice when the connection drops after it was accepted, and the error says how to look", async () => {
  cio.fail({ afterStoring: true, reset: true });
  const error = await cio.failure("createManualSegment", { name: "VIP" });
  expect(error).toMatchObject({ mayHaveBeenApplied: true, attempts: 1 });
  expect(error.message).toMatch(/List Segments/);
  expect(cio.sandbox.segments().filter(({ name }) => name === "VIP")).toHaveLength(1);
});

test.each([
  ["createManualSegment", { name: " " }, /^Name: must not be blank/],
  ["deleteManualSegment", { segmentId: "" }, /^Segment ID: is required/],
  [
    "getSegment",
    { segmentId: "VIP" },
    /^Segment ID: must be a whole number from 1 to 2147483647, not a name$/,
  ],
  ["listSegmentMembers", { segmentId: "0" }, /^Segment ID: must be a whole number/],
  ["countSegmentMembers", { segmentId: "{{segment}}" }, /^Segment ID: was not filled in/],
])("%s with %p is refused before any request", async (step, inputs, message) => {
  expect((await cio.failure(step, inputs)).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});

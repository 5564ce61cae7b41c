import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const list = (inputs: Record<string, unknown>) => cio.run("listMessagesOfPerson", { id: "ada", ...inputs });

test("both times go out as Unix seconds", async () => {
  cio.fail({ status: 200, body: { messages: [] } });
  await list({ createdFrom: "2026-11-20T09:30:00Z", createdUntil: "1795170000000" });
  expect(cio.requests[0]?.path).toContain("&start_ts=1795167000&end_ts=1795170000&");
});

test.each([
  [{ createdFrom: "2026-11-21", createdUntil: "2026-11-20" }, /^Created Until: is before Created From/],
  [{ createdFrom: "yesterday" }, /^Created From: is not a time/],
])("%p is refused before any request", async (inputs, message) => {
  await expect(list(inputs)).rejects.toThrow(message);
  expect(cio.requests).toEqual([]);
});

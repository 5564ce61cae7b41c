import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("a message that was sent is shown, and what it said, by the id that the send gave", async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } });
  const sent = (await cio.run("sendEmail", {
    id: "ada",
    to: "ada@example.com",
    from: "Shop <news@example.com>",
    subject: "Your order 1001",
    body: "<p>Thank you</p>",
  })) as { delivery_id: string };
  expect(await cio.run("getMessage", { deliveryId: sent.delivery_id })).toMatchObject({
    message: { id: sent.delivery_id, type: "email", recipient: "ada@example.com" },
  });
  expect(await cio.run("getArchivedMessage", { deliveryId: sent.delivery_id })).toMatchObject({
    archived_message: { id: sent.delivery_id, body: "<p>Thank you</p>", subject: "Your order 1001" },
  });
  expect(cio.requests.at(-1)).toMatchObject({
    method: "GET",
    path: `/v1/messages/${sent.delivery_id}/archived_message`,
  });
});

test("an id with characters of a path is encoded", async () => {
  const error = await cio.failure("getMessage", { deliveryId: "dgOq6QWq6QUDAAF22PaOyFVq/xHY3rI5fsg=" });
  expect(error).toMatchObject({ status: 404 });
  expect(cio.requests.at(-1)?.path).toBe("/v1/messages/dgOq6QWq6QUDAAF22PaOyFVq%2FxHY3rI5fsg%3D");
});

test.each([
  ["getMessage", { deliveryId: "" }, /^Delivery ID: is required/],
  ["getArchivedMessage", { deliveryId: ".." }, /^Delivery ID: must not be/],
  [
    "listMessages",
    { createdFrom: "2026-01-01", createdUntil: "2026-07-05" },
    /^Created Until: is more than 6 months after Created From/,
  ],
  ["listMessages", { campaignId: "Welcome" }, /^Campaign ID: must be a whole number from 1/],
  ["listMessages", { channel: "fax" }, /^Channel: must be one of All, Email, SMS/],
  ["getCampaign", { campaignId: "0" }, /^Campaign ID: must be a whole number from 1/],
  ["getTransactionalMessage", { transactionalMessageId: "receipt" }, /^Transactional Message ID: must be/],
])("%s with %p is refused before any request", async (step, inputs, message) => {
  expect((await cio.failure(step, inputs)).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});

test("six months of messages may be listed at once", async () => {
  await cio.run("listMessages", { createdFrom: "2026-03-01", createdUntil: "2026-09-01", drafts: "true" });
  expect(cio.requests[0]?.path).toBe(
    "/v1/messages?start_ts=1772323200&end_ts=1788220800&drafts=true&limit=50",
  );
});

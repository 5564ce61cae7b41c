import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("the recipient of the delivery is unsubscribed, on account of it", async () => {
  await cio.run("identify", { id: "ada" });
  const deliveryId = cio.sandbox.deliver("ada");
  expect(await cio.run("unsubscribe", { deliveryId })).toEqual({});
  expect(cio.person("ada")?.unsubscribed).toBe(true);
  expect(cio.sandbox.metrics()).toMatchObject([{ deliveryId, metric: "unsubscribed" }]);
});

test("it is sent as JSON to the root of the host, without the keys", async () => {
  await cio.run("unsubscribe", { deliveryId: " ZAIAAVTJVG0QcCok0-0ZKj6yiQ== " });
  const [request] = cio.requests;
  expect(request).toMatchObject({
    method: "POST",
    path: "/unsubscribe/ZAIAAVTJVG0QcCok0-0ZKj6yiQ%3D%3D",
    headers: { "content-type": "application/json" },
  });
  expect(request?.headers).not.toHaveProperty("authorization");
  expect(cio.sent).toEqual({ unsubscribe: true });
});

test("it is sent again when the connection drops after it was accepted", async () => {
  await cio.run("identify", { id: "ada" });
  cio.fail({ afterStoring: true, reset: true });
  await cio.run("unsubscribe", { deliveryId: cio.sandbox.deliver("ada"), ...atOnce });
  expect(cio.person("ada")?.unsubscribed).toBe(true);
});

test("a delivery id of a wrong format is Customer.io's to refuse, and stays one part of the path", async () => {
  const error = await cio.failure("unsubscribe", { deliveryId: "../api/v1/x" });
  expect(error).toMatchObject({ name: "CustomerIoError", status: 400 });
  expect(cio.requests[0]?.path).toBe("/unsubscribe/..%2Fapi%2Fv1%2Fx");
});

test.each(["", " ", ".", ".."])("the delivery id %p is refused before any request", async (deliveryId) => {
  expect((await cio.failure("unsubscribe", { deliveryId })).message).toMatch(/^Delivery ID: /);
  expect(cio.requests).toHaveLength(0);
});

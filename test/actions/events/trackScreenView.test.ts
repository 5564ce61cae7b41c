import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const view = (inputs: Record<string, unknown> = {}) =>
  cio.run("trackScreenView", { id: "ada", screenName: "Checkout", ...inputs });

test("the screen view is stored with the name of the screen", async () => {
  expect(await view()).toEqual({});
  expect(cio.person("ada")?.events).toMatchObject([{ type: "screen", name: "Checkout" }]);
});

test("event data, time and key are sent too", async () => {
  await view({
    screenName: " Checkout ",
    eventData: { step: "2" },
    eventAttributes: { app: "shop" },
    convertValues: true,
    timestamp: "2026-11-20T09:30:00Z",
    eventId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  });
  expect(cio.sent).toEqual({
    name: "Checkout",
    type: "screen",
    id: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    timestamp: 1_795_167_000,
    data: { app: "shop", step: 2 },
  });
});

test("a screen view is stored once when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await view(atOnce);
  expect(cio.requests).toHaveLength(2);
  expect(cio.person("ada")?.events).toHaveLength(1);
});

test("the person may be named by a Customer.io ID", async () => {
  await cio.run("identify", { id: "ada" });
  await view({ id: cio.person("ada")?.cioId, idType: "cio_id" });
  expect(cio.person("ada")?.events).toHaveLength(1);
});

test.each([
  ["no screen name", { screenName: "" }, /^Screen Name: is required/],
  ["a screen name of 101 bytes", { screenName: "x".repeat(101) }, /^Screen Name: is 101 bytes long/],
  ["an id that is no email address", { idType: "email" }, /^ID: is not an email address/],
])("%s is refused before any request", async (_, inputs, message) => {
  const error = await cio.failure("trackScreenView", { id: "ada", screenName: "Checkout", ...inputs });
  expect(error.message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

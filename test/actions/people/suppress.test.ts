import component from "../../../src";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("the person is gone and the identifier blocked", async () => {
  await cio.run("identify", { id: "ada" });
  expect(await cio.run("suppress", { id: "ada" })).toEqual({});
  expect([cio.person("ada"), cio.sandbox.isSuppressed("ada")]).toEqual([undefined, true]);
  await cio.run("identify", { id: "ada" });
  expect(cio.person("ada")).toBeUndefined();
});

test("the form says that it deletes for good", () => {
  expect(component.actions.suppress?.display.description).toMatch(/Delete .* for good .* can't be undone/);
});

test("nobody else is touched, and the request has no body", async () => {
  await cio.run("identify", { id: "ada" });
  await cio.run("suppress", { id: "ada/suppress" });
  expect(cio.person("ada")).toBeDefined();
  expect(cio.requests.at(-1)).toMatchObject({
    method: "POST",
    path: "/api/v1/customers/ada%2Fsuppress/suppress",
    bytes: 0,
  });
});

test("it is sent again when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  expect(await cio.run("suppress", { id: "ada", ...atOnce })).toEqual({});
  expect(cio.sandbox.isSuppressed("ada")).toBe(true);
});

test("a Customer.io ID suppresses the identifiers of its person", async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } });
  await cio.run("suppress", { id: cio.person("ada")?.cioId, idType: "cio_id" });
  expect(["ada", "ada@example.com"].map((one) => cio.sandbox.isSuppressed(one))).toEqual([true, true]);
});

test.each([
  [{ id: "" }, /^ID: is required/],
  [{ id: ".." }, /^ID: must not be/],
  [{ id: "ada", idType: "email" }, /^ID: is not an email address/],
  [{ id: "ada@example.com", idType: "id" }, /^ID: looks like an email address/],
])("%p is refused before any request", async (inputs, message) => {
  expect((await cio.failure("suppress", inputs)).message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

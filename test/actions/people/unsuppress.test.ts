import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("the identifier may be used again, for a new person", async () => {
  await cio.run("identify", { id: "ada", customerData: { plan: "pro" } });
  await cio.run("suppress", { id: "ada" });
  expect(await cio.run("unsuppress", { id: "ada" })).toEqual({});
  expect(cio.person("ada")).toBeUndefined();
  await cio.run("identify", { id: "ada" });
  expect(cio.person("ada")?.attributes).toEqual({});
});

test("it is sent again when the connection drops after it was accepted", async () => {
  await cio.run("suppress", { id: "ada" });
  cio.fail({ afterStoring: true, reset: true });
  expect(await cio.run("unsuppress", { id: "ada", ...atOnce })).toEqual({});
  expect(cio.sandbox.isSuppressed("ada")).toBe(false);
});

test("the id stays one part of the path", async () => {
  await cio.run("unsuppress", { id: "ada/../bob" });
  expect(cio.requests[0]?.path).toBe("/api/v1/customers/ada%2F..%2Fbob/unsuppress");
});

test.each(["", " ", ".", ".."])("the id %p is refused before any request", async (id) => {
  expect((await cio.failure("unsuppress", { id })).message).toMatch(/^ID: /);
  expect(cio.requests).toHaveLength(0);
});

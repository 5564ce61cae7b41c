import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("the person is gone", async () => {
  await cio.run("identify", { id: "ada" });
  expect(await cio.run("destroy", { id: "ada" })).toEqual({});
  expect(cio.person("ada")).toBeUndefined();
});

test("nobody else is touched", async () => {
  await cio.run("identify", { id: "ada" });
  await cio.run("identify", { id: "ada/devices" });
  await cio.run("destroy", { id: "ada" });
  expect(cio.person("ada/devices")).toBeDefined();
});

test("deleting somebody unknown succeeds, as Customer.io has it", async () => {
  expect(await cio.run("destroy", { id: "nobody" })).toEqual({});
});

test("the request has no body", async () => {
  await cio.run("destroy", { id: "ada" });
  expect(cio.requests.map(({ method, path, bytes }) => [method, path, bytes])).toEqual([
    ["DELETE", "/api/v1/customers/ada", 0],
  ]);
});

test.each(["", " ", ".", ".."])("the id %p is refused before any request", async (id) => {
  expect((await cio.failure("destroy", { id })).message).toMatch(/^ID: /);
  expect(cio.requests).toHaveLength(0);
});

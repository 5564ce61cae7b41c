import component from "../../../src";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const bounced = { email: "ada@example.com", suppressionType: "bounces" };

const suppressed = () => cio.sandbox.suppressions().map(({ type, email }) => ({ type, email }));

test("an address is on the list until it is taken off, and the person stays", async () => {
  await cio.run("identify", { id: "ada", customerData: { email: bounced.email } });
  expect(await cio.run("suppressAddress", bounced)).toEqual({});
  expect(cio.requests.at(-1)).toMatchObject({
    method: "POST",
    path: "/v1/esp/suppression/bounces/ada%40example.com",
    bytes: 0,
  });
  expect(suppressed()).toContainEqual({ type: "bounces", email: bounced.email });
  expect(await cio.run("unsuppressAddress", bounced)).toBeNull();
  expect(suppressed()).not.toContainEqual({ type: "bounces", email: bounced.email });
  expect(cio.person("ada")).toBeDefined();
});

test("it is sent again when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  expect(await cio.run("suppressAddress", { ...bounced, ...atOnce })).toEqual({});
  expect(suppressed()).toContainEqual({ type: "bounces", email: bounced.email });
});

test("the form says that it is the provider's list", () => {
  expect(component.actions.suppressAddress?.display.description).toMatch(/mail provider/);
});

test.each([
  [{ email: "" }, /^Email: is required/],
  [{ email: "ada" }, /^Email: is not an email address/],
  [{ email: "{{customer.email}}" }, /^Email: was not filled in/],
  [{ suppressionType: "" }, /^Suppression Type: is required: one of Bounces, Blocks, Spam Reports/],
  [{ suppressionType: "../customers" }, /^Suppression Type: must be one of/],
])("%p is refused before any request", async (inputs, message) => {
  for (const step of ["suppressAddress", "unsuppressAddress"])
    expect((await cio.failure(step, { ...bounced, ...inputs })).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});

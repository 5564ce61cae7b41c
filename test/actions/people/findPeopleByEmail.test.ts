import { useSandbox } from "../../useSandbox";

const cio = useSandbox();

test("an address that nobody has gives an empty list", async () => {
  expect(await cio.run("findPeopleByEmail", { email: "nobody@example.com" })).toEqual({ results: [] });
});

test.each([
  ["", /^Email: is required/],
  ["ada", /^Email: is not an email address/],
  ["{{customer.email}}", /^Email: was not filled in/],
])("%p is refused before any request", async (email, message) => {
  expect((await cio.failure("findPeopleByEmail", { email })).message).toMatch(message);
  expect(cio.requests).toEqual([]);
});

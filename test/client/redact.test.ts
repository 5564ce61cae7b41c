import { redact } from "../../src/client/redact";

test("every occurrence of every secret is replaced", () => {
  expect(redact("a key, a site, a key", ["key", "site"])).toBe("a [redacted], a [redacted], a [redacted]");
});

test("a secret that is part of another leaves nothing of the other standing", () => {
  expect(redact("longsecret", ["long", "longsecret"])).toBe("[redacted]");
});

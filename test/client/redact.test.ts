import { newRedact } from "../../src/client/redact";

test("every occurrence of every secret is replaced", () => {
  expect(newRedact(() => ["key", "site"])("a key, a site, a key")).toBe(
    "a [redacted], a [redacted], a [redacted]",
  );
});

test("a secret that is part of another leaves nothing of the other standing", () => {
  expect(newRedact(() => ["long", "longsecret"])("longsecret")).toBe("[redacted]");
});

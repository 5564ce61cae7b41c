import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const idSent = async (id: unknown): Promise<string | undefined> => {
  await cio.run("mergeCustomers", { primaryId: id, primaryType: "id", secondaryId: "bob" });
  return (cio.sent as { primary: { id?: string } }).primary.id;
};

test.each([
  ["text as it is", " ada ", " ada "],
  ["a number as its digits", 42, "42"],
  ["a fraction", 0.5, "0.5"],
  ["the largest number that keeps its digits", 2 ** 53 - 1, "9007199254740991"],
  ["a big integer", 12345678901234567890n, "12345678901234567890"],
])("an identifier is %s", async (_, given, sent) => {
  expect(await idSent(given)).toBe(sent);
});

test.each<[string, unknown, string]>([
  ["nothing", undefined, "is required"],
  ["empty text", "", "is required"],
  ["blanks", " \t\n", "must not be blank"],
  ["spaces", "   ", "must not be blank"],
  ["a number that lost digits", 2 ** 53, "this number is too large or too small to keep all its digits"],
  ["a fraction with a power of ten", 1e-7, "this number is too large or too small to keep all its digits"],
  ["half a character", "ada\udc00", "contains half of a character (a lone surrogate)"],
  ["a list", ["ada"], "must be text or a number"],
  ["an object", { id: "ada" }, "must be text or a number"],
  ["true", true, "must be text or a number"],
])("%s is no identifier", async (_, primaryId, why) => {
  const { message } = await cio.failure("mergeCustomers", { primaryId, secondaryId: "bob" });
  expect(message.startsWith(`Primary Identifier: ${why}`)).toBe(true);
  expect(cio.requests).toHaveLength(0);
});

test("a limit counts bytes of UTF-8, not characters", async () => {
  expect(await idSent("é".repeat(75))).toBe("é".repeat(75));
  const { message } = await cio.failure("mergeCustomers", { primaryId: "é".repeat(76), secondaryId: "bob" });
  expect(message).toBe("Primary Identifier: is 152 bytes long; at most 150 bytes are allowed");
});

test("text that may be left empty is left out when it is blank", async () => {
  const inputs = { eventName: "invite", recipient: "bob@example.com", fromAddress: "  ", replyTo: null };
  await cio.run("trackAnonymousEvent", inputs);
  expect(cio.sent).toMatchObject({ data: { recipient: "bob@example.com" } });
  expect(Object.keys((cio.sent as { data: object }).data)).toEqual(["recipient"]);
});

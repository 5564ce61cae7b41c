import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const update = (inputs: Record<string, unknown>) =>
  cio.run("updateSubscriptionPreferences", { id: "ada", ...inputs });

const topics = () =>
  (cio.person("ada")?.attributes.cio_subscription_preferences as { topics: unknown } | undefined)?.topics;

test("topics are subscribed to and unsubscribed from, and all others stay", async () => {
  await update({ subscribe: ["topic_1", "topic_2"], unsubscribe: ["3"] });
  expect(await update({ subscribe: ["3"], unsubscribe: ["topic_1"] })).toEqual({});
  expect(topics()).toEqual({ topic_1: false, topic_2: true, topic_3: true });
});

test("each topic has a key of its own", async () => {
  await update({ subscribe: ["1"], unsubscribe: [2] });
  expect(cio.sent).toEqual({
    "cio_subscription_preferences.topics.topic_1": true,
    "cio_subscription_preferences.topics.topic_2": false,
  });
});

test.each([
  ["a list", ["1", "topic_2"]],
  ["text with commas", "topic_1, 2"],
  ["JSON text", "[1, 2]"],
])("topics may be %s", async (_, subscribe) => {
  await update({ subscribe });
  expect(topics()).toEqual({ topic_1: true, topic_2: true });
});

test("a single number is a topic", async () => {
  await update({ subscribe: 12 });
  expect(topics()).toEqual({ topic_12: true });
});

test.each([
  ["yes", true],
  ["no", false],
])("Unsubscribed %s is sent", async (unsubscribed, expected) => {
  await cio.run("identify", { id: "ada", customerData: { unsubscribed: !expected } });
  await update({ unsubscribed });
  expect(cio.sent).toEqual({ unsubscribed: expected });
  expect(cio.person("ada")?.unsubscribed).toBe(expected);
});

test("Unsubscribed is left alone unless chosen", async () => {
  await cio.run("identify", { id: "ada", customerData: { unsubscribed: true } });
  await update({ subscribe: ["1"] });
  expect(cio.person("ada")?.unsubscribed).toBe(true);
});

test("Update Only creates nobody", async () => {
  await update({ subscribe: ["1"], updateOnly: true });
  expect(cio.person("ada")).toBeUndefined();
});

test("it is sent again when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await update({ subscribe: ["1"], ...atOnce });
  expect(topics()).toEqual({ topic_1: true });
});

test("the person may be named by a Customer.io ID", async () => {
  await cio.run("identify", { id: "ada" });
  await update({ id: cio.person("ada")?.cioId, idType: "cio_id", subscribe: ["1"] });
  expect(topics()).toEqual({ topic_1: true });
});

test.each([
  ["nothing to change", {}, /^Topics to Subscribe: there is nothing to change/],
  [
    "a topic in both lists",
    { subscribe: ["1"], unsubscribe: ["topic_1"] },
    /^Topics to Unsubscribe: "topic_1" is in Topics to Subscribe too/,
  ],
  ["a topic by name", { subscribe: ["1", "News"] }, /^Topics to Subscribe: entry 2 is not the ID of a topic/],
  ["topic 0", { unsubscribe: ["topic_0"] }, /^Topics to Unsubscribe: entry 1 is not the ID of a topic/],
  ["another choice", { unsubscribed: "maybe" }, /^Unsubscribed: must be one of Leave as It Is, Yes, No/],
  ["no id", { id: "", subscribe: ["1"] }, /^ID: is required/],
])("%s is refused before any request", async (_, inputs, message) => {
  const error = await cio.failure("updateSubscriptionPreferences", { id: "ada", ...inputs });
  expect(error.message).toMatch(message);
  expect(cio.requests).toHaveLength(0);
});

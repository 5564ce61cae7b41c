import component from "../../../src";
import { events } from "../../../src/triggers/reportingWebhook/events";
import { documentedPairs } from "../../documentedReports";
import { useFlow } from "../../useFlow";

const flow = useFlow();
const { cio } = flow;

const chosen = async (given: unknown): Promise<readonly string[] | string | undefined> => {
  const { error } = await flow.deploy({ typed: { events: given } });
  return error?.message ?? cio.sandbox.webhooks()[0]?.events;
};

const names = events.model.map(({ value }) => value);

test("all 72 names of the reference can be chosen, and Customer.io takes them", async () => {
  expect(new Set(names).size).toBe(72);
  expect(await chosen(names)).toEqual(names);
});

test("what is documented as reported can be chosen, but for what Customer.io does not offer", () => {
  const known = new Set(names);
  const missing = documentedPairs
    .map(({ object, metric }) => `${object}_${metric.replace(/^cio_/, "")}`)
    .filter((name) => !known.has(name));
  expect([...new Set(missing)]).toEqual(["slack_undeliverable"]);
});

test("the list is grouped by object, and each entry says which", () => {
  const field = component.triggers.reportingWebhook?.inputs.find(({ key }) => key === "events");
  expect(field).toMatchObject({ type: "string", collection: "valuelist", required: true });
  const groups = events.model.map(({ value }) => value.replace(/^(in_app|[a-z]+)_.*/, "$1"));
  const turns = groups.filter((group, at) => group !== groups[at - 1]);
  expect(turns).toEqual(["customer", "email", "in_app", "push", "slack", "sms", "webhook", "whatsapp"]);
  expect(events.model.map(({ label }) => label)).toEqual(
    expect.arrayContaining([
      "Customer Subscription Preferences Changed",
      "Email Bounced",
      "In-App Clicked",
      "SMS Replied",
      "WhatsApp Undeliverable",
    ]),
  );
});

test.each([
  ["names", ["email_sent", "sms_failed"]],
  ["what the form shows", ["Email Sent", "SMS Failed"]],
  ["another case and spaces", [" EMAIL_sent ", "sms failed"]],
  ["text with commas", "email_sent, sms_failed"],
  ["JSON of an earlier step", '["email_sent","sms_failed"]'],
  ["the same twice", ["email_sent", "Email Sent", "sms_failed"]],
])("are taken as %s", async (_, given) => {
  expect(await chosen(given)).toEqual(["email_sent", "sms_failed"]);
});

test.each([
  ["email_bounce", "email_bounced"],
  ["e-mail bounced", "email_bounced"],
  ["emailSent", "email_sent"],
  ["customer_cio_subscription_preferences_changed", "customer_subscription_preferences_changed"],
  ["cio_subscription_preferences_changed", "customer_subscription_preferences_changed"],
  ["watsapp_replied", "whatsapp_replied"],
])("%s is refused with the name that may have been meant", async (typed, meant) => {
  expect(await chosen(["email_sent", typed])).toBe(
    `Events: entry 2 is no event that Customer.io reports; is ${meant} meant?`,
  );
});

test.each(["order_placed", "x", "email_sent".repeat(100_000)])(
  "what is like no name is refused without one, and is not shown",
  async (typed) => {
    expect(await chosen([typed])).toBe(
      "Events: entry 1 is no event that Customer.io reports; the documentation lists all of them",
    );
  },
);

test.each([undefined, "", [], [""], "[]"])("%j is refused: at least one has to be chosen", async (given) => {
  expect(await chosen(given)).toBe("Events: is required: at least one");
});

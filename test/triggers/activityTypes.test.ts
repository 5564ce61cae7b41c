import { undocumentedTypes } from "../../src/triggers/activityTypes";
import { useSandbox } from "../useSandbox";

const start = 1_795_000_000;
const cio = useSandbox({ now: () => start });

test.each([
  ["Profile Create", "entry 1 cannot be a type: Customer.io spells them with small letters, digits, _ and :"],
  [
    "event, email-sent",
    "entry 2 cannot be a type: Customer.io spells them with small letters, digits, _ and :",
  ],
  [
    Array.from({ length: 11 }, (_, at) => `type_${at}`),
    "holds 11 types; at most 10 are allowed. Left empty, all types are read",
  ],
  [
    "{{type}}",
    "entry 1 was not filled in: a placeholder in double braces stands where a value should be; map it again",
  ],
])("Activity Types %j are refused before any request", async (activityTypes, why) => {
  const flow = cio.flow("newActivity", { activityTypes });
  await expect(flow.poll()).rejects.toThrow(`Activity Types: ${why}`);
  expect(cio.requests).toEqual([]);
});

test("types of objects have the number of their type in them", async () => {
  await cio.flow("newActivity", { activityTypes: "_o:1:attribute_change" }).poll();
  expect(cio.requests[0]?.path).toContain("type=_o%3A1%3Aattribute_change");
});

/** As the reference of the App API lists them (September 2026), with a number for an object type. */
const documented =
  "add_relationship anon_merge attempted_action attempted_email attempted_in_app attempted_push attempted_slack attempted_twilio attempted_webhook attempted_whatsapp attribute_change bounced_action bounced_email bounced_push bounced_twilio bounced_whatsapp clicked_action clicked_content clicked_email clicked_in_app clicked_push clicked_twilio clicked_webhook converted_action converted_content converted_email converted_in_app converted_slack converted_twilio converted_webhook converted_whatsapp deferred_action deferred_email deferred_in_app deferred_push deferred_slack deferred_twilio deferred_webhook deferred_whatsapp delete_relationship delivered_action delivered_email delivered_push delivered_twilio delivered_whatsapp device_change drafted_action drafted_email drafted_in_app drafted_push drafted_slack drafted_twilio drafted_webhook dropped_action dropped_email dropped_push dropped_twilio dropped_webhook dropped_whatasapp event failed_action failed_attribute_change failed_batch_update failed_email failed_event failed_in_app failed_object_journeys failed_push failed_query_collection failed_slack failed_twilio failed_webhook failed_whatsapp opened_action opened_email opened_in_app opened_push page profile_create profile_delete profile_merge relationship_attribute_change relationship_failed_attribute_change screen sent_action sent_email sent_in_app sent_push sent_slack sent_twilio sent_webhook sent_whatsapp skipped_update spammed_email suppressed_twilio suppressed_whatsapp topic_unsubscribed_email undeliverable_action undeliverable_email undeliverable_in_app undeliverable_push undeliverable_slack undeliverable_twilio undeliverable_webhook undeliverable_whatsapp unsubscribed_action unsubscribed_email viewed_content webhook_event _o:12:add_relationship _o:12:attribute_change _o:12:create _o:12:delete _o:12:delete_relationship _o:12:failed_attribute_change _r:12:attribute_change _r:12:failed_attribute_change";

test("nothing is said of the 117 types of the reference", () => {
  const types = documented.split(" ");
  expect(types).toHaveLength(117);
  expect(undocumentedTypes(types)).toEqual([]);
});

const never = "If Customer.io does not know it, it never starts the flow";

test.each([
  ["profile_created", "profile_create"],
  ["failed_events", "failed_event"],
  ["atribute_change", "attribute_change"],
  ["email_sent", "sent_email"],
  ["in_app_clicked", "clicked_in_app"],
  ["sms_delivered", "delivered_twilio"],
  ["sent_sms", "sent_twilio"],
])("%s is asked for, and the log says that %s may be meant", async (typed, meant) => {
  const flow = cio.flow("newActivity", { activityTypes: ["event", typed] });
  expect(await flow.poll()).toEqual([]);
  expect(cio.requests.some(({ path }) => path.includes(`type=${typed}`))).toBe(true);
  expect(cio.log.at("warn")).toEqual([
    `Activity Types: entry 2 is no type that Customer.io documents; is ${meant} meant? ${never}`,
  ]);
});

test.each(["order_placed", "_o:x:create", "_o:1:", "_r:1:create", "a".repeat(1000)])(
  "the log names none for what is like no type, and does not show it",
  async (typed) => {
    await cio.flow("newActivity", { activityTypes: typed }).poll();
    expect(cio.log.at("warn")).toEqual([
      `Activity Types: entry 1 is no type that Customer.io documents. ${never}`,
    ]);
  },
);

test("the log says it when a flow begins and when its inputs change, and not with every run", async () => {
  const flow = cio.flow("newActivity", { activityTypes: "order_placed" });
  for (let run = 0; run < 3; run += 1) await flow.poll();
  expect(cio.log.at("warn")).toHaveLength(1);
  flow.configure({ activityTypes: "order_seen" });
  for (let run = 0; run < 3; run += 1) await flow.poll();
  expect(cio.log.at("warn")).toHaveLength(2);
});

test("a type that is not documented starts the flow all the same", async () => {
  const flow = cio.flow("newActivity", { activityTypes: "carrier_pigeon" });
  await flow.poll();
  cio.sandbox.happen({ type: "carrier_pigeon" as never });
  expect(await flow.poll()).toMatchObject([{ type: "carrier_pigeon" }]);
});

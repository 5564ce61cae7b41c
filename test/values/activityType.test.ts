import { activityTypeDoubt } from "../../src/values/activityType";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

/** As the reference of the App API lists them (September 2026), with a number for an object type. */
const documented =
  "add_relationship anon_merge attempted_action attempted_email attempted_in_app attempted_push attempted_slack attempted_twilio attempted_webhook attempted_whatsapp attribute_change bounced_action bounced_email bounced_push bounced_twilio bounced_whatsapp clicked_action clicked_content clicked_email clicked_in_app clicked_push clicked_twilio clicked_webhook converted_action converted_content converted_email converted_in_app converted_slack converted_twilio converted_webhook converted_whatsapp deferred_action deferred_email deferred_in_app deferred_push deferred_slack deferred_twilio deferred_webhook deferred_whatsapp delete_relationship delivered_action delivered_email delivered_push delivered_twilio delivered_whatsapp device_change drafted_action drafted_email drafted_in_app drafted_push drafted_slack drafted_twilio drafted_webhook dropped_action dropped_email dropped_push dropped_twilio dropped_webhook dropped_whatasapp event failed_action failed_attribute_change failed_batch_update failed_email failed_event failed_in_app failed_object_journeys failed_push failed_query_collection failed_slack failed_twilio failed_webhook failed_whatsapp opened_action opened_email opened_in_app opened_push page profile_create profile_delete profile_merge relationship_attribute_change relationship_failed_attribute_change screen sent_action sent_email sent_in_app sent_push sent_slack sent_twilio sent_webhook sent_whatsapp skipped_update spammed_email suppressed_twilio suppressed_whatsapp topic_unsubscribed_email undeliverable_action undeliverable_email undeliverable_in_app undeliverable_push undeliverable_slack undeliverable_twilio undeliverable_webhook undeliverable_whatsapp unsubscribed_action unsubscribed_email viewed_content webhook_event _o:12:add_relationship _o:12:attribute_change _o:12:create _o:12:delete _o:12:delete_relationship _o:12:failed_attribute_change _r:12:attribute_change _r:12:failed_attribute_change";

test("nothing is said of the 117 types of the reference", () => {
  const types = documented.split(" ");
  expect(types).toHaveLength(117);
  expect(types.map(activityTypeDoubt).filter((doubt) => doubt !== undefined)).toEqual([]);
});

/** As the reference lists them for the activities of a person. */
const documentedOfOnePerson =
  "page event attribute_change failed_attribute_change stripe_event drafted_email failed_email dropped_email sent_email spammed_email bounced_email delivered_email triggered_email opened_email clicked_email converted_email unsubscribed_email attempted_email undeliverable_email device_change attempted_action drafted_action sent_action delivered_action bounced_action failed_action converted_action undeliverable_action opened_action secondary:dropped_email secondary:spammed_email secondary:bounced_email secondary:delivered_email secondary:opened_email secondary:clicked_email secondary:failed_email";

test("nor of the 36 types that the activities of a person have there", () => {
  const types = documentedOfOnePerson.split(" ");
  expect(types).toHaveLength(36);
  expect(types.map(activityTypeDoubt).filter((doubt) => doubt !== undefined)).toEqual([]);
});

const why = "If Customer.io does not know it, nothing is listed";

const steps = ["listActivities", "listActivitiesOfPerson"];

beforeEach(async () => {
  await cio.run("identify", { id: "ada" });
  await cio.run("track", { id: "ada", eventName: "order_placed" });
});

test.each(steps)("%s asks for a type that may be misspelt, and says so beside the list", async (step) => {
  const answer = await cio.run(step, { id: "ada", activityType: "events" });
  const warning = `Activity Type: is no type that Customer.io documents; is event meant? ${why}`;
  expect(answer).toMatchObject({ activities: [], warnings: [warning] });
  expect(cio.log.at("warn")).toEqual([warning]);
  expect(cio.requests.at(-1)?.path).toContain("type=events");
});

test.each(steps)("%s says nothing of a type that is documented, nor of none", async (step) => {
  for (const activityType of ["event", ""])
    expect(await cio.run(step, { id: "ada", activityType })).not.toHaveProperty("warnings");
  expect(cio.log.at("warn")).toEqual([]);
});

test.each(steps)("%s says it beside what else may be a mistake", async (step) => {
  const id = "ada@example.com";
  await cio.run("identifyMany", { records: [{ key: id }], idField: "key", idType: "id" });
  const { warnings } = (await cio.run(step, { id, idType: "id", activityType: "open" })) as {
    warnings: string[];
  };
  expect(warnings.map((warning) => warning.split(":")[0])).toEqual(["ID", "Activity Type"]);
});

test.each([
  ["profile_created", "profile_create"],
  ["failed_events", "failed_event"],
  ["atribute_change", "attribute_change"],
  ["email_sent", "sent_email"],
  ["in_app_clicked", "clicked_in_app"],
  ["sms_delivered", "delivered_twilio"],
  ["sent_sms", "sent_twilio"],
  ["Email Sent", "sent_email"],
  ["Profile Create", "profile_create"],
  ["push-opened", "opened_push"],
])("of %s it is said that %s may be meant", async (activityType, meant) => {
  await cio.run("listActivities", { activityType });
  expect(cio.log.at("warn")).toEqual([
    `Activity Type: is no type that Customer.io documents; is ${meant} meant? ${why}`,
  ]);
});

test.each(["order_placed", "_o:x:create", "_o:1:", "_r:1:create", "a".repeat(1000)])(
  "none is named for what is like no type, and it is not shown",
  async (activityType) => {
    await cio.run("listActivities", { activityType });
    expect(cio.log.at("warn")).toEqual([`Activity Type: is no type that Customer.io documents. ${why}`]);
  },
);

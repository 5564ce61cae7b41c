import { jsonOf, pathOf } from "../../asker";
import type { Check } from "../../check";
import { fieldsOf, listOf } from "../../reply";

export const topicAlone: Check = {
  question: "Does the key of one topic change that topic and keep the others?",
  why: "Update Subscription Preferences sends the topics that are filled in.",
  source: "Track API reference: cio_subscription_preferences.topics.topic_<id>",
  does: "Sets two topics of a new person, then one of them, and reads both.",
  expected: "the one is changed, the other is kept",
  needs: ["app"],
  ask: async ({ app, person, arrived, track, until, lacks }) => {
    const [one, other] = listOf(jsonOf(await app("GET", "/subscription_topics")).topics);
    if (!one || !other) return lacks("two subscription topics");
    const id = person();
    const key = (topic: unknown) => `cio_subscription_preferences.topics.topic_${topic}`;
    await arrived(id, {
      cio_subscription_preferences: {
        topics: { [`topic_${one.id}`]: true, [`topic_${other.id}`]: true },
      },
    });
    await track("PUT", pathOf(id), { [key(one.id)]: false });
    const read = async () => {
      const answer = jsonOf(
        await app("GET", `/customers/${encodeURIComponent(id)}/subscription_preferences`),
      );
      const topics = listOf(fieldsOf(answer.customer).topics);
      const subscribed = (topic: unknown) => topics.find((held) => held.id === topic)?.subscribed;
      return { one: subscribed(one.id), other: subscribed(other.id) };
    };
    const held = await until(read, (seen) => seen.one === false);
    return `the one is ${held.one === false ? "changed" : "not changed"}, the other is ${
      held.other === true ? "kept" : "not kept"
    }`;
  },
};

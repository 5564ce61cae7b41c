import { useSandbox } from "./client";

const cio = useSandbox();

const identify = (body: unknown) => cio.track("PUT /api/v1/customers/ada", { body });

const preferences = async (query = "") =>
  (await cio.app(`GET /v1/customers/ada/subscription_preferences${query}`)).json as {
    customer: { unsubscribed: boolean; topics: { id: number; subscribed: boolean }[] };
  };

test("topics and channels are listed", async () => {
  expect((await cio.app("GET /v1/subscription_topics")).json).toMatchObject({
    topics: [
      { id: 1, identifier: "topic_1", name: "Product updates", subscribed_by_default: true },
      { id: 2, identifier: "topic_2", name: "Offers", subscribed_by_default: false },
    ],
  });
  expect((await cio.app("GET /v1/subscription_channels")).json).toMatchObject({
    channels: [
      { id: 1, type: "email" },
      { id: 2, type: "sms" },
    ],
  });
});

test("preferences are the defaults, then what the person chose", async () => {
  await identify({});
  expect((await preferences()).customer.topics).toMatchObject([
    { id: 1, name: "Product updates", subscribed: true },
    { id: 2, name: "Offers", subscribed: false },
  ]);
  await identify({ "cio_subscription_preferences.topics.topic_2": true, unsubscribed: true });
  expect(await preferences("?language=fr")).toMatchObject({
    customer: { id: "ada", unsubscribed: true, topics: [{ subscribed: true }, { subscribed: true }] },
  });
});

test("a link to the subscription center is made for whoever is named", async () => {
  await identify({ email: "ada@example.com" });
  const link = async (name: string) =>
    cio.app(`GET /v1/subscription_center/${encodeURIComponent(name)}/token`);
  const { token, url } = (await link("ada@example.com")).json as { token: string; url: string };
  expect(url).toBe(`https://track.customer.io/u/i/${token}/`);
  expect((await link("nobody")).status).toBe(404);
});

const optOuts = async () => (await cio.app("GET /v1/customers/ada/optouts")).json;

const setOptOuts = (optouts: unknown, query = "") =>
  cio.app(`PUT /v1/customers/ada/optouts${query}`, { body: { optouts } });

test("a person opts out of a sender's messages and in again", async () => {
  await identify({});
  const reply = await setOptOuts([
    { from: "+15551234567", optout: true },
    { from: "+15557654321", optout: true, channel: "whatsapp" },
  ]);
  expect([reply.status, reply.text]).toEqual([204, ""]);
  expect(await optOuts()).toEqual({
    optouts: [
      { channel: "sms", from: "+15551234567" },
      { channel: "whatsapp", from: "+15557654321" },
    ],
  });
  expect((await cio.app("GET /v1/optouts?from=%2B15551234567")).json).toEqual({
    optouts: [
      {
        cio_id: cio.person("ada")?.cioId,
        customer_id: "ada",
        optouts: [{ channel: "sms", from: "+15551234567" }],
      },
    ],
    next: "",
  });
  await setOptOuts([{ from: "+15551234567", optout: false }]);
  expect(cio.person("ada")?.optOuts).toEqual([{ channel: "whatsapp", from: "+15557654321" }]);
});

test.each([
  ["no list", undefined],
  ["an empty list", []],
  ["an item without a sender", [{ optout: true }]],
  ["an item without a choice", [{ from: "+15551234567" }]],
  ["an unknown channel", [{ from: "+15551234567", optout: true, channel: "email" }]],
])("opt-outs with %s are refused", async (_what, optouts) => {
  await identify({});
  expect((await setOptOuts(optouts)).status).toBe(400);
  expect(cio.person("ada")?.optOuts).toEqual([]);
});

test("opt-outs of nobody known are not found", async () => {
  const replies = [
    await cio.app("GET /v1/customers/ada/optouts"),
    await setOptOuts([{ from: "a", optout: true }]),
  ];
  expect(replies.map(({ status }) => status)).toEqual([404, 404]);
});

test("senders are listed without the hidden ones, in either order, and read", async () => {
  const ids = async (query: string) =>
    (
      (await cio.app(`GET /v1/sender_identities${query}`)).json as { sender_identities: { id: number }[] }
    ).sender_identities.map(({ id }) => id);
  expect(await ids("")).toEqual([1, 2, 3]);
  expect(await ids("?hidden=true&sort=desc")).toEqual([4, 3, 2, 1]);
  expect((await cio.app("GET /v1/sender_identities/1")).json).toMatchObject({
    sender_identity: { id: 1, address: "News <news@example.com>", template_type: "email" },
  });
  expect((await cio.app("GET /v1/sender_identities/3")).json).toMatchObject({
    sender_identity: { id: 3, phone: "+15551234567", template_type: "phone" },
  });
  expect((await cio.app("GET /v1/sender_identities/1/used_by")).json).toEqual({
    campaigns: [],
    sent_newsletters: [],
    draft_newsletters: [],
  });
  expect((await cio.app("GET /v1/sender_identities/9")).status).toBe(404);
});

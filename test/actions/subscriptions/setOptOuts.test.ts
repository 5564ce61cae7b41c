import { setOptOuts } from "../../../src/actions/subscriptions/setOptOuts";
import { isLinear } from "../../growth";
import { atOnce, useSandbox } from "../../useSandbox";

const cio = useSandbox();

const [shop, news] = ["+14155552671", "+14155552672"];

const optOuts = () => cio.person("ada")?.optOuts;

beforeEach(async () => {
  await cio.run("identify", { id: "ada", customerData: { email: "ada@example.com" } });
});

test("senders are opted out of and in to, others stay as they are", async () => {
  expect(await cio.run("setOptOuts", { id: "ada", optOutOf: [shop, news, shop] })).toBeNull();
  expect(optOuts()).toEqual([
    { channel: "sms", from: shop },
    { channel: "sms", from: news },
  ]);
  await cio.run("setOptOuts", { id: "ada@example.com", optInTo: shop });
  expect(cio.requests.at(-1)).toMatchObject({
    method: "PUT",
    path: "/v1/customers/ada%40example.com/optouts?id_type=email",
  });
  expect(cio.sent).toEqual({ optouts: [{ from: shop, optout: false, channel: "sms" }] });
  expect(optOuts()).toEqual([{ channel: "sms", from: news }]);
});

test("each channel has its own", async () => {
  await cio.run("setOptOuts", { id: "ada", optOutOf: shop, channel: "whatsapp" });
  await cio.run("setOptOuts", { id: "ada", optInTo: shop, channel: "sms" });
  expect(optOuts()).toEqual([{ channel: "whatsapp", from: shop }]);
});

test("it is sent again when the connection drops after it was accepted", async () => {
  cio.fail({ afterStoring: true, reset: true });
  await cio.run("setOptOuts", { id: "ada", optOutOf: shop, ...atOnce });
  expect(optOuts()).toHaveLength(1);
});

test.each([
  [{}, /^Senders to Opt Out Of: there is nothing to change/],
  [{ optOutOf: [shop, news], optInTo: news }, /^Senders to Opt In To: names a sender of the other list/],
  [{ optOutOf: shop, channel: "email" }, /^Channel: must be one of SMS, WhatsApp/],
  [{ optOutOf: "undefined" }, /^Senders to Opt Out Of: .*was not filled in/],
  [{ id: "ada", idType: "email", optOutOf: shop }, /^ID: is not an email address/],
])("%p is refused before any request", async (inputs, message) => {
  const { length } = cio.requests;
  expect((await cio.failure("setOptOuts", { id: "ada", ...inputs })).message).toMatch(message);
  expect(cio.requests).toHaveLength(length);
});

test("long lists of senders are compared in linear time", () => {
  const compared = isLinear((size) => {
    const [optOutOf, optInTo] = ["+1", "+2"].map((start) =>
      Array.from({ length: size }, (_, at) => `${start}${at}`),
    );
    return () => setOptOuts.body?.({ optOutOf, optInTo, channel: "sms" });
  });
  expect(compared).toBe(true);
});

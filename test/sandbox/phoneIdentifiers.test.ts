import { useSandbox } from "./client";

const cio = useSandbox({ phoneIdentifiers: true });

const phone = "+14155552671";

const identify = (identifiers: unknown) =>
  cio.track("POST /api/v2/entity", { body: { type: "person", action: "identify", identifiers } });

test("a workspace that identifies by phone takes one in Track v2", async () => {
  await identify({ phone });
  expect(cio.people()).toMatchObject([{ phone, attributes: {} }]);
});

test("a phone number that is not E.164 is refused", async () => {
  expect((await identify({ phone: "415 555 2671" })).status).toBe(400);
});

test("a phone number in a Track v1 path is still an id", async () => {
  await identify({ phone });
  await cio.track(`PUT /api/v1/customers/${encodeURIComponent(phone)}`, { body: {} });
  expect(cio.people()).toMatchObject([{ phone }, { id: phone, phone: undefined }]);
});

import { curlOf } from "../../../page/traffic/curl";
import type { Sent } from "../../../wire";
import { useServer } from "../../useServer";

const server = useServer();

const sentBy = async (step: string, inputs: Record<string, unknown>): Promise<Sent> => {
  const told = await server.told({ step, inputs });
  const sent = told.find((one) => one.type === "sent");
  if (!sent) throw new Error("nothing was sent");
  return sent;
};

test("a request is copied with its whole body and the keys of whoever pastes it", async () => {
  const sent = await sentBy("identify", { id: "ada", customerData: [{ key: "name", value: "O'Brien" }] });
  const curl = curlOf(sent) ?? "";
  expect(curl).toContain(`curl -X PUT ${server.sandbox.us.url}/api/v1/customers/ada`);
  expect(curl).toContain('-u "$CUSTOMERIO_SITE_ID:$CUSTOMERIO_API_KEY"');
  expect(curl).toContain(`--data-raw '{"name":"O'\\''Brien"}'`);
  expect(curl).not.toContain("redacted");
});

test("a request to the App API takes the other key", async () => {
  const sent = await sentBy("listSegments", {});
  expect(curlOf(sent)).toContain('-H "Authorization: Bearer $CUSTOMERIO_APP_API_KEY"');
});

test.each([
  ["was cut", () => "x".repeat(900)],
  ["had a key in it", () => server.sandbox.account.apiKey],
])("a request whose body %s is not offered, for it would send something else", async (_, text) => {
  const customerData = Array.from({ length: 12 }, (_, at) => ({ key: `note${at}`, value: text() }));
  const sent = await sentBy("identify", { id: "ada", customerData });
  expect(curlOf(sent)).toBeUndefined();
});

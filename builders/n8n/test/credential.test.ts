import type { ICredentialTestFunction } from "n8n-workflow";
import { useN8n } from "./useN8n";

const n8n = useN8n();

const tested = async () => {
  const { methods } = n8n.nodeTypes.getByNameAndVersion("x.customerIoReliable");
  const { testCredential } = (methods?.credentialTest ?? {}) as { testCredential: ICredentialTestFunction };
  return await testCredential.call({} as never, {
    id: "1",
    name: "Customer.io",
    type: "customerIoReliableApi",
    data: n8n.credential,
  });
};

test("right keys are told to work", async () => {
  expect(await tested()).toMatchObject({
    status: "OK",
    message: expect.stringContaining("The App API key works"),
  });
});

test.each([
  ["a wrong Track API key", { apiKey: "wrong" }],
  ["a wrong App API key", { appApiKey: "wrong" }],
])("%s is told, although the other is right", async (_, fields) => {
  n8n.fillIn(fields);
  expect(await tested()).toMatchObject({ status: "Error" });
});

test("an App API key alone is enough", async () => {
  n8n.fillIn({ siteId: "", apiKey: "" });
  expect(await tested()).toMatchObject({ status: "OK" });
});

test("no key at all is an error", async () => {
  n8n.fillIn({ siteId: "", apiKey: "", appApiKey: "" });
  expect(await tested()).toMatchObject({ status: "Error" });
});

test("no key follows a redirect", async () => {
  n8n.sandbox.fail({ status: 302, headers: { location: n8n.sandbox.eu.url }, times: 9 });
  expect(await tested()).toMatchObject({ status: "Error" });
  expect([...new Set(n8n.sandbox.requests.map(({ region }) => region))]).toEqual(["us"]);
});

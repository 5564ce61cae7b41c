import { useWorkbench } from "../useWorkbench";

const workbench = useWorkbench();

test("no key is in the page, on its network, in its storage or its history", async () => {
  const page = await workbench.open("testConnection");
  await workbench.run();
  await page.getByText("As curl").last().click();
  await page.evaluate(() => {
    location.hash = "step=rawRequest";
  });
  await page.getByRole("heading", { level: 1, name: /Raw Request - Track/ }).waitFor();
  const shown = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      location.href,
      JSON.stringify(history.state),
    ].join("\n"),
  );
  const everything = [shown, await workbench.copied(), await workbench.received()].join("\n");
  const { siteId, apiKey, appApiKey, webhookSigningKey } = workbench.server.sandbox.account;
  const keys = [siteId, apiKey, appApiKey, webhookSigningKey, `${siteId}:${apiKey}`];
  const secrets = keys.flatMap((key) => [key, btoa(key), encodeURIComponent(key)]);
  expect(secrets.filter((secret) => everything.includes(secret))).toEqual([]);
  expect(everything).toContain("Filled in: ");
});

test("a key that a step answers with is hidden", async () => {
  const { apiKey } = workbench.server.sandbox.account;
  workbench.server.sandbox.fail({ body: { echo: apiKey }, status: 200 });
  const page = await workbench.open("rawRequest", { url: "/v1/accounts/region", method: "GET" });
  await workbench.run();
  await page.locator(".told", { hasText: "[redacted]" }).waitFor();
  expect(await workbench.received()).not.toContain(apiKey);
});

test("the token leaves the address at once, and is kept for this tab alone", async () => {
  const page = await workbench.open("identify");
  expect(page.url()).not.toContain(workbench.server.token);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(workbench.server.token);
  await page.goBack().catch(() => null);
  expect(page.url()).not.toContain(workbench.server.token);
});

test("a person whose data is markup is shown as text", async () => {
  const page = await workbench.open("identify", {
    id: "<img src=x onerror=alert(1)>",
    customerData: [{ key: "<script>alert(1)</script>", value: "<svg onload=alert(1)>" }],
  });
  await workbench.run();
  await page.locator(".who b", { hasText: "<img src=x" }).waitFor();
  expect(await page.locator("img[src=x], script:not([src])").count()).toBe(0);
});

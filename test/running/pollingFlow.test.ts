import { type Component, loadComponent, type Trigger } from "../../running/component";
import { connectionOf } from "../../running/connection";
import { pollingFlow } from "../../running/pollingFlow";
import { builtPackage, longBuild } from "../demo/command";
import { useAccount } from "../demo/useAccount";

jest.setTimeout(longBuild);
let component: Component;
beforeAll(async () => {
  await builtPackage();
  component = loadComponent();
});

const account = useAccount();

test("a flow that polls keeps what it knows from one run to the next, and nothing of a run that fails", async () => {
  const { siteId, apiKey, appApiKey } = account.sandbox.account;
  const connection = connectionOf(component, { siteId, apiKey, appApiKey, baseUrl: account.sandbox.us.url });
  const trigger = component.triggers.newActivity as Trigger;
  const flow = pollingFlow(
    trigger,
    () => ({ activityTypes: "event" }),
    () => connection,
  );
  const poll = () => flow.poll(account.sandbox.now());
  expect(await poll()).toEqual([]);
  account.sandbox.happen({ name: "order_placed" });
  account.sandbox.fail({ status: 400 });
  await expect(poll()).rejects.toThrow("GET /v1/activities");
  expect(await poll()).toMatchObject([{ name: "order_placed" }]);
  expect(await poll()).toEqual([]);
});

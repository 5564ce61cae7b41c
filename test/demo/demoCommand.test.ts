import { openAccount } from "../../demo/account";
import { painter } from "../../demo/paint";
import { tour } from "../../demo/tour";
import { triggerTour } from "../../demo/triggerTour";
import { loadComponent, type Trigger } from "../../running/component";
import { builtPackage, demo, demoAlone, longBuild } from "./command";
import { useAccount } from "./useAccount";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const startOfColour = "\u001b";

describe("without an account", () => {
  test("the demo runs every step in the sandbox and ends well", async () => {
    const { code, stdout, stderr } = await demo();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const row of [
      /Identify +PUT \/api\/v1\/customers\/ada-1815 +1 +200 +\d+ ms/,
      /Track +POST \/api\/v1\/customers\/ada-1815\/events +3 +503, 503, 200 +\d+ ms/,
      /Track Page View +POST \/api\/v1\/customers\/ada-1815\/events +1 +200 +\d+ ms/,
      /Raw Request.* +GET \/api\/v1\/accounts\/region +1 +200 \(region us\) +\d+ ms/,
      /Destroy +DELETE \/api\/v1\/customers\/ada-1815 +1 +200 +\d+ ms/,
    ])
      expect(stdout).toMatch(row);
  });

  test("the demo shows the person before Destroy and nobody after it", async () => {
    const [before = "", after = ""] = (await demo()).stdout.split("after Destroy\n");
    expect(before).toMatch(/postal_code +"02134"/);
    expect(before).toMatch(/event +connector_demo_order {"order":"A-1001","total":49.9}/);
    expect(after).toMatch(/^ +nobody: there is no person ada-1815\n/);
  });

  test("the demo ends with a flow that a signed webhook starts, and a forged one does not", async () => {
    const [, ending = ""] = (await demo()).stdout.split("What happens in Customer.io starts a flow\n");
    for (const row of [
      /Reporting Webhook +GET \/v1\/reporting_webhooks +1 +200\n +POST \/v1\/reporting_webhooks +1 +200 \(the flow is deployed\) +\d+ ms/,
      /Send Transactional Email +POST \/v1\/send\/email +1 +200 +\d+ ms/,
      /Reporting Webhook +POST \/trigger\/demo +1 +200 \(email delivered\) +\d+ ms/,
      /Reporting Webhook +POST \/trigger\/demo, forged +1 +500 +\d+ ms/,
      /DELETE \/v1\/reporting_webhooks\/\d+ +1 +200 \(the flow is deleted\) +\d+ ms/,
    ])
      expect(ending).toMatch(row);
    expect(ending.match(/✓ /g)).toHaveLength(3);
  });

  test("the demo prints no colours when nobody is at a terminal", async () => {
    const { code, stdout } = await demoAlone();
    expect(code).toBe(0);
    expect(stdout).not.toContain(startOfColour);
  });

  test("an unknown option is refused before anything runs", async () => {
    expect(await demo(["--fast"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "Unknown option '--fast'. There are --yes, --help\n",
    });
  });

  test("a step that does nothing is found out by what the sandbox holds", async () => {
    const component = loadComponent();
    const { destroy } = component.actions;
    if (!destroy) throw new Error("the package has no Destroy");
    const idle = { ...destroy, perform: async () => ({ data: {} }) };
    const account = await openAccount(component, undefined);
    const lines: string[] = [];
    const ended = await tour({
      component: { ...component, actions: { ...component.actions, destroy: idle } },
      account,
      id: "ada-1815",
      paint: painter(false),
      write: (line) => lines.push(line),
    });
    await account.close();
    expect(ended).toBe(false);
    expect(lines).toContain("✗ Not so: Destroy removed the person.");
  });
});

describe("a trigger that is broken is found out", () => {
  const triggerTourOf = async (change: (trigger: Trigger) => Partial<Trigger>) => {
    const component = loadComponent();
    const { reportingWebhook } = component.triggers;
    if (!reportingWebhook) throw new Error("the package has no Reporting Webhook");
    const broken = { ...reportingWebhook, ...change(reportingWebhook) };
    const account = await openAccount(component, undefined);
    if (!account.sandbox) throw new Error("the account is no sandbox");
    const { lines, went } = await triggerTour(
      {
        component: { ...component, triggers: { ...component.triggers, reportingWebhook: broken } },
        account,
        sandbox: account.sandbox,
        id: "ada-1815",
        paint: painter(false),
      },
      true,
    );
    await account.close();
    return { went, wrong: lines.filter((line) => line.startsWith("✗")) };
  };

  test.each<[string, (trigger: Trigger) => Partial<Trigger>, string[]]>([
    [
      "takes what nobody signed",
      ({ perform }) => ({
        perform: (context, payload, params) =>
          perform({ ...(context as object), isSimulatedTestExecution: true }, payload, params),
      }),
      ["The flow was started once", "The forged one started nothing"],
    ],
    ["sets up no webhook", () => ({ webhookCreate: async () => {} }), ["The flow was started once"]],
    ["leaves its webhook behind", () => ({ webhookDelete: async () => {} }), ["its webhook was deleted"]],
  ])("one that %s", async (_what, change, says) => {
    const { went, wrong } = await triggerTourOf(change);
    expect(went).toBe(false);
    for (const what of says) expect(wrong.join()).toContain(what);
  });
});

describe("with an account", () => {
  const account = useAccount();

  test("the demo sends nothing when nobody is there to confirm", async () => {
    const { code, stderr } = await demoAlone([], account.variables);
    expect(code).toBe(2);
    expect(stderr).toContain("add --yes");
    expect(account.sandbox.requests).toEqual([]);
  });

  test("the demo sends nothing when somebody says no", async () => {
    const { code, stdout } = await demo([], account.variables);
    expect(code).toBe(2);
    expect(stdout).toMatch(/Nothing was sent\.\n$/);
    expect(account.sandbox.requests).toEqual([]);
  });

  test("the demo creates a throw-away person, removes them and says what it cannot show", async () => {
    const { code, stdout } = await demo(["--yes"], account.variables);
    expect(code).toBe(0);
    expect(stdout).toContain("cannot be shown here");
    expect(account.sandbox.requests.map(({ method }) => method)).toEqual([
      "PUT",
      "POST",
      "POST",
      "GET",
      "DELETE",
    ]);
    expect(account.sandbox.requests[0]?.path).toMatch(
      /^\/api\/v1\/customers\/connector-demo-[0-9A-HJKMNP-TV-Z]{26}$/,
    );
    expect(account.sandbox.people()).toEqual([]);
  });

  test("after a failed step the person is still removed, and the demo fails", async () => {
    account.sandbox.fail({ status: 400, match: { method: "POST" } });
    const { code, stdout } = await demo(["--yes"], account.variables);
    expect(code).toBe(1);
    expect(stdout).toContain("✗ Track failed. POST /v1/customers/{id}/events failed with status 400");
    expect(stdout).toMatch(/Track Page View +not run/);
    expect(account.sandbox.people()).toEqual([]);
  });

  test("the demo does not try to delete a person who was refused", async () => {
    account.sandbox.fail({ status: 401 });
    const { code, stdout } = await demo(["--yes"], account.variables);
    expect(code).toBe(1);
    expect(stdout).toContain("Nobody was created.");
    expect(account.sandbox.requests).toHaveLength(1);
  });

  test("the keys are never printed", async () => {
    const { stdout, stderr } = await demo(["--yes"], account.variables);
    expect(stdout + stderr).not.toContain(account.sandbox.account.apiKey);
    expect(stdout + stderr).not.toContain(account.sandbox.account.siteId);
  });

  test("the sandbox that npm run sandbox named is left alone: the demo has its own", async () => {
    const { code, stdout } = await demo([], {
      ...account.variables,
      CUSTOMERIO_SANDBOX: "http://127.0.0.1:1/us",
    });
    expect({ code, requests: account.sandbox.requests }).toEqual({ code: 0, requests: [] });
    expect(stdout).toContain("Destroy removed the person.");
  });

  test("one key alone is refused by the name of the other", async () => {
    const { code, stderr } = await demo([], { CUSTOMERIO_SITE_ID: "site" });
    expect(code).toBe(2);
    expect(stderr).toContain("CUSTOMERIO_API_KEY is not");
  });
});

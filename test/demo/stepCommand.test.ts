import { readArguments } from "../../demo/stepArguments";
import { loadComponent } from "../../running/component";
import { builtPackage, longBuild, step } from "./command";
import { useAccount } from "./useAccount";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

describe("in the sandbox", () => {
  test("a step shows its request, its result and the person that the sandbox now holds", async () => {
    const { code, stdout, stderr } = await step(["identify", "id=ada", 'customerData={"plan":"pro"}']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/Identify +PUT \/api\/v1\/customers\/ada +1 +200/);
    expect(stdout).toMatch(/id +ada\n +plan +"pro"/);
  });

  test("a value may hold the sign that separates it from its key", async () => {
    const { stdout } = await step(["trackPageView", "id=ada", "url=/find?q=a=b"]);
    expect(stdout).toContain("/find?q=a=b");
  });

  test("a step that Customer.io accepts without effect is told apart", async () => {
    const { stdout } = await step(["destroy", "id=nobody"]);
    expect(stdout).toMatch(/Accepted, but without effect\n {2}unknown person: +nobody\n/);
  });

  test("a validation error names the input by its label, and nothing is sent", async () => {
    const { code, stdout, stderr } = await step(["track", "id=ada"]);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe("Track failed. Event Name: is required");
    expect(stdout).not.toContain("Requests");
  });

  test("a refused request is told without a stack", async () => {
    const { code, stdout, stderr } = await step(["rawRequest", "url=/v1/nowhere", "method=GET"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/GET \/api\/v1\/nowhere +1 +404/);
    expect(stderr).toContain("failed with status 404");
    expect(stderr).not.toMatch(/\n +at /);
  });

  test("--debug prints what was sent and what came back", async () => {
    const { stdout } = await step(["destroy", "id=ada", "--debug"]);
    expect(stdout).toMatch(/debug: Customer.io request: DELETE/);
    expect(stdout).toMatch(/debug: Customer.io answer: 200/);
  });
});

test("of many people the first are shown, and how many there are besides", async () => {
  const records = JSON.stringify(Array.from({ length: 23 }, (_, at) => ({ id: `person-${at}` })));
  const { stdout } = await step(["identifyMany", `records=${records}`, "idField=id"]);
  expect(stdout).toMatch(/id +person-19\n +and 3 more\n/);
  expect(stdout).not.toMatch(/id +person-20/);
});

test("a form within the form is typed as JSON", async () => {
  const audience = '{"configuration": "ids", "values": {"ids": "ada-1815"}}';
  const typed = await step(["triggerBroadcast", "broadcastId=8", `audience=${audience}`]);
  expect(typed.stdout).toMatch(/Broadcasts triggered\n +8 +ada-1815\n/);
  const { stdout } = await step(["triggerBroadcast", "--help"]);
  expect(stdout).toMatch(
    /Typed as JSON: '{"configuration":"broadcast","values":{}}'\. Configurations:\s+broadcast,/,
  );
});

describe("what is typed wrongly is not run", () => {
  test("an unknown action ends with exit code 2, the one that was meant and all that there are", async () => {
    const { code, stdout, stderr } = await step(["identfy", "id=ada"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('There is no action "identfy". Did you mean identify?');
    for (const action of ["identify", "track", "trackPageView", "rawRequest", "destroy"])
      expect(stderr).toContain(action);
  });

  test("an unknown input ends with exit code 2 and the inputs that there are", async () => {
    const { code, stderr } = await step(["track", "id=ada", "event=order_placed"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/track has no input "event"\. Did you mean .*eventName/);
    expect(stderr).toMatch(/Inputs of track: id, .*eventData/);
  });

  test.each([
    ["an action by its label", ["Track Page View"], "Did you mean trackPageView?"],
    ["an input in another writing", ["track", "event_name=x"], "Did you mean eventName?"],
    ["an input by its label", ["track", "Occurred At=now"], "Did you mean timestamp?"],
    ["an input without a value", ["track", "id"], "id has no value: write id=..."],
    ["an input that is given twice", ["track", "id=a", "id=b"], "id is given twice"],
    ["the connection", ["track", "cioConnection=x"], "CUSTOMERIO_SITE_ID"],
    ["an unknown option", ["track", "--verbose"], "Unknown option '--verbose'"],
    [
      "a form within the form that is no JSON",
      ["sendEntity", "operation=person"],
      "operation: is not valid JSON",
    ],
    ["a name that every object has", ["constructor"], "There is no action"],
  ])("%s", (_, args, says) => {
    expect(() => readArguments(loadComponent(), args)).toThrow(says);
  });

  test("no action at all is answered with the actions", async () => {
    const { code, stderr } = await step([]);
    expect(code).toBe(2);
    expect(stderr).toContain("Actions: ");
  });
});

describe("help", () => {
  test("--help lists every action with its inputs", async () => {
    const { code, stdout } = await step(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("identify  Identify: Create or update a customer");
    expect(stdout).toMatch(/^ {4}id \(required\), customerData, attributes/m);
    expect(stdout).toMatch(/^ {4}id \(required\), eventName \(required\), eventData/m);
    expect(stdout).toMatch(/Most actions also have\n.* maxRetries/);
  });

  test("the help of one action describes each input as its form does", async () => {
    const { code, stdout } = await step(["identify", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("id  ID, required\n      The unique identifier of the customer");
    expect(stdout).toContain("maxRetries  Max Retry Count, default 3");
    expect(stdout).toContain("One of: connection, US, EU.");
    expect(stdout).not.toContain("cioConnection");
  });
});

describe("with an account", () => {
  const account = useAccount();

  test("a step runs there and says that it cannot look inside", async () => {
    const { code, stdout } = await step(["identify", "id=ada"], account.variables);
    expect(code).toBe(0);
    expect(stdout).toContain("cannot be shown here");
    expect(account.sandbox.person("ada")).toBeDefined();
  });

  test("a wrong key is refused without being printed, also in the debug lines", async () => {
    const { CUSTOMERIO_SITE_ID: siteId } = account.variables;
    const wrong = { ...account.variables, CUSTOMERIO_API_KEY: "wrong-key-4711" };
    const { code, stdout, stderr } = await step(["identify", "id=ada", "--debug"], wrong);
    const pair = Buffer.from(`${siteId}:wrong-key-4711`).toString("base64");
    expect(code).toBe(1);
    expect(stderr).toContain("Identify failed. PUT /v1/customers/{id} failed with status 401");
    for (const secret of ["wrong-key-4711", siteId, pair]) expect(stdout + stderr).not.toContain(secret);
  });

  test("a region that does not exist is refused by the connection's own check", async () => {
    const { code, stderr } = await step(["identify", "id=ada"], {
      ...account.variables,
      CUSTOMERIO_REGION: "MARS",
    });
    expect(code).toBe(1);
    expect(stderr).toContain("Region: must be");
  });
});

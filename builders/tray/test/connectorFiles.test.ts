import { readFileSync } from "node:fs";
import path from "node:path";
import { type DataSource, loadComponent, type Step } from "../../../running/component";
import { connectorFiles } from "../connectorFiles";
import { operationName } from "../names";
import { page } from "../page";
import { notInTray } from "../trayForm";

const component = loadComponent();

const label = 'Greeting */ @title "x"';
const greet: Step = {
  key: "greetPerson",
  display: { label: "Greet Person", description: "Say hello" },
  inputs: [{ key: "greeting", label, type: "string", required: true, default: "hello, you" }],
  performSafety: "SAFE",
  examplePayload: { data: ["hello"] },
  perform: async () => ({ data: ["hello"] }),
};
const withGreet = { ...component, actions: { ...component.actions, greet } };

test("a step that is added to the package is an operation without a change here", () => {
  const files = connectorFiles(withGreet);
  expect(JSON.parse(files.get("src/greet_person/operation.json") ?? "")).toEqual({
    name: "greet_person",
    title: "Greet Person",
    description: "Say hello",
  });
  expect(files.get("src/greet_person/handler.ts")).toContain('usingComposite(step("greetPerson"))');
  expect(files.get("src/greet_person/output.ts")).toContain('"result"?: (string)[];');
  expect(page(withGreet)).toContain("| Greet Person | `greet_person` |");
});

test("a dropdown that is added is an operation of the kind that fields are filled from, as is each that is there", () => {
  const pets = { ...component.dataSources.selectSegment, key: "selectPet" } as DataSource;
  const dataSources = { ...component.dataSources, selectPet: pets };
  const files = connectorFiles({ ...component, dataSources });
  for (const { key } of Object.values(dataSources)) {
    const folder = `src/${operationName(key)}`;
    expect(JSON.parse(files.get(`${folder}/operation.json`) ?? "")).toMatchObject({ type: "ddl" });
    expect(files.get(`${folder}/handler.ts`)).toContain(`usingComposite(dropdown("${key}"))`);
  }
});

test("no handler uses the HTTP client of the kit, which takes forged certificates", () => {
  const handlers = [...connectorFiles(component)].filter(([file]) => file.endsWith("/handler.ts"));
  expect(handlers.length).toBeGreaterThan(Object.keys(component.actions).length);
  expect(handlers.filter(([, text]) => !text.includes("setup.usingComposite("))).toEqual([]);
  const own = readFileSync(path.join(__dirname, "..", "connector", "connector.json"), "utf8");
  expect(JSON.parse(own)).toMatchObject({ rawHttp: { enabled: false }, isTrigger: false });
});

test("nothing in a label ends the comment that it is in, or is a tag", () => {
  const input = connectorFiles(withGreet).get("src/greet_person/input.ts") ?? "";
  expect(input.split("*/")).toHaveLength(2);
  expect(input.match(/@title/g)).toHaveLength(1);
});

test("a label that the kit would read as two is refused", () => {
  const model = [{ label: "One, two", value: "1" }];
  const step = { ...greet, inputs: [{ key: "count", label: "Count", type: "string", model }] };
  expect(() => connectorFiles({ ...component, actions: { step } })).toThrow("read the label One, two as two");
});

test("what Tray has nothing for is left out: files that go out, and bytes that come in", () => {
  const left = Object.values(component.actions).map((step) => [step.key, notInTray(step)] as const);
  expect(Object.fromEntries(left.filter(([, what]) => what.length > 0))).toEqual(
    Object.fromEntries(
      ["rawRequest", "rawRequestApp", "rawRequestBeta"].map((key) => [
        key,
        ["File Data", "File Data File Names", "Response Type: Binary"],
      ]),
    ),
  );
});

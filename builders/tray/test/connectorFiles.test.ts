import { loadComponent, type Step } from "../../../running/component";
import { connectorFiles } from "../connectorFiles";
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

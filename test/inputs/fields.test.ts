import { component } from "@prismatic-io/spectral";
import { ComponentTestHarness } from "@prismatic-io/spectral/dist/testing";
import { choice, optionalFlag, optionalJson, optionalPairs, pathText } from "../../src/inputs/fields";
import { operation } from "../../src/operation";
import { toActions } from "../../src/perform";
import { recordingLogger } from "../recordingLogger";
import { useSandbox } from "../useSandbox";

const cio = useSandbox();

const about = (label: string) => ({ label, comments: "A field", example: "x" });

/** A step whose body is what its fields hold. */
const probe = operation({
  label: "Probe",
  description: "Send what the fields hold",
  docs: "",
  api: "track",
  route: "PUT /v1/customers/{id}",
  inputs: { id: pathText(about("ID")) },
  options: {
    choice: choice(about("Choice"), [
      { label: "As It Is", value: "raw" },
      { label: "Raw", value: "steamed" },
      { label: "Well Done", value: "cooked" },
    ]),
    flag: optionalFlag(about("Flag")),
    json: optionalJson(about("JSON")),
    pairs: optionalPairs(about("Pairs")),
  },
  body: ({ choice, flag, json, pairs }) => ({ ...(choice !== "raw" && { choice }), flag, json, pairs }),
  example: {},
});

const harness = new ComponentTestHarness(
  component({
    key: "probe",
    display: { label: "Probe", description: "Probe", iconPath: "icon.png" },
    actions: toActions({ probe }),
  }),
);

const sent = async (inputs: Record<string, unknown>): Promise<unknown> => {
  await harness.action("probe", { id: "ada", cioConnection: cio.connection(), ...inputs }, {
    logger: recordingLogger().logger,
  } as never);
  return cio.sent;
};

test.each([
  ["cooked", { choice: "cooked" }],
  [" COOKED ", { choice: "cooked" }],
  ["Well Done", { choice: "cooked" }],
  ["well done", { choice: "cooked" }],
  ["as it is", {}],
  ["raw", {}], // a value wins over a label
  ["", {}],
])("a choice may be written as its value or as the form shows it: %p", async (choice, expected) => {
  expect(await sent({ choice })).toEqual(expected);
});

test.each([undefined, null, "", "default", " "])(
  "a switch of three states that is %p is left to Customer.io",
  async (flag) => {
    expect(await sent({ flag })).toEqual({});
  },
);

test.each([
  ["true", true],
  [true, true],
  ["TRUE", true],
  [1, true],
  ["false", false],
  [false, false],
  ["0", false],
])("a switch of three states that is %p is %p", async (flag, expected) => {
  expect(await sent({ flag })).toEqual({ flag: expected });
});

test("a switch of three states takes nothing else", async () => {
  await expect(sent({ flag: "maybe" })).rejects.toThrow("Flag: must be true or false");
});

test.each([undefined, null, "", "  "])("JSON that is %p is left out", async (json) => {
  expect(await sent({ json })).toEqual({});
});

test.each([
  ["{}", {}],
  [{}, {}],
  ['{"a": 1}', { a: 1 }],
])("JSON that is %p is sent", async (json, expected) => {
  expect(await sent({ json })).toEqual({ json: expected });
});

test.each([undefined, "", [], {}, [{ key: "", value: "" }]])(
  "pairs that are %j are left out",
  async (pairs) => {
    expect(await sent({ pairs })).toEqual({});
  },
);

test("pairs are sent as an object", async () => {
  expect(await sent({ pairs: [{ key: "a", value: "1" }] })).toEqual({ pairs: { a: "1" } });
});

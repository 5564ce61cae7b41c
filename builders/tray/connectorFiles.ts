import type { Component, DataSource, FormInput, Step } from "../../running/component";
import { answerOf, outputType } from "./answer";
import { inputType } from "./inputType";
import { operationName, typeName } from "./names";
import { trayForm } from "./trayForm";

interface Operation {
  key: string;
  title: string;
  description: string;
  /** Which function of handle.ts runs it. */
  run: "step" | "dropdown";
  form: readonly FormInput[];
  output: string;
  type?: "ddl";
}

const ofStep = (step: Step): Operation => ({
  key: step.key,
  title: step.display.label,
  description: step.display.description,
  run: "step",
  form: trayForm(step),
  output: outputType(answerOf(step.examplePayload?.data)),
});

const ofDropdown = ({ key, display }: DataSource): Operation => ({
  key,
  title: display.label,
  description: display.description,
  run: "dropdown",
  form: [],
  output: "{ result: { text: string; value: string }[] }",
  type: "ddl",
});

const handlerOf = (name: string, { key, run }: Operation): string => `\
import { OperationHandlerSetup } from "@trayio/cdk-dsl/connector/operation/OperationHandlerSetup";
import { CustomerIoAuth } from "../CustomerIoAuth";
import { ${run} } from "../handle";
import { ${name}Input } from "./input";
import { ${name}Output } from "./output";

export const handler = OperationHandlerSetup.configureHandler<CustomerIoAuth, ${name}Input, ${name}Output>(
  (setup) => setup.usingComposite(${run}(${JSON.stringify(key)})),
);
`;

/** The kit looks for operation.json beside the file that sets the operation up, so each has files of its own. */
const filesOf = (operation: Operation): [path: string, text: string][] => {
  const { key, title, description, type } = operation;
  const [folder, name] = [`src/${operationName(key)}`, typeName(key)];
  const about = { name: operationName(key), title, description, ...(type && { type }) };
  return [
    [`${folder}/operation.json`, `${JSON.stringify(about, null, 2)}\n`],
    [`${folder}/input.ts`, inputType(`${name}Input`, operation.form)],
    [`${folder}/output.ts`, `export type ${name}Output = ${operation.output};\n`],
    [`${folder}/handler.ts`, handlerOf(name, operation)],
  ];
};

/** The files that are made for the steps and dropdowns of a package, by their paths. */
export const connectorFiles = ({ actions, dataSources }: Pick<Component, "actions" | "dataSources">) =>
  new Map(
    [...Object.values(actions).map(ofStep), ...Object.values(dataSources).map(ofDropdown)].flatMap(filesOf),
  );

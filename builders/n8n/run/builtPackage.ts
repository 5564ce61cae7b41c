import type { Component, FormInput, Step } from "../../../running/component";

/** What the built definition does not say of its steps; docs/catalogue.ts writes it. */
interface Catalogue {
  groups: { title: string; resource: string; steps: { key: string }[] }[];
  httpSettings: string[];
}

interface Resource {
  key: string;
  title: string;
  steps: Step[];
}

/** The connector and its catalogue as build.js puts them beside this file: loaded with the nodes, built into none. */
export const component: Component = require("../component/index.js").default;
const catalogue: Catalogue = require("../component/catalogue.json");

const settings = new Set([...catalogue.httpSettings, "region"]);

/** Whether an input is one of those that most workflows leave as they are. */
export const isSetting = ({ key }: Pick<FormInput, "key">): boolean => settings.has(key);

const stepsOf = (keys: readonly string[]): Step[] => keys.flatMap((key) => component.actions[key] ?? []);

/** The steps as n8n lists them; what no resource has comes last. */
export const resources = (): Resource[] => {
  const listed = catalogue.groups.map(({ title, resource, steps }) => ({
    key: resource,
    title,
    steps: stepsOf(steps.map(({ key }) => key)),
  }));
  const known = new Set(listed.flatMap(({ steps }) => steps.map(({ key }) => key)));
  const others = Object.values(component.actions).filter(({ key }) => !known.has(key));
  return [...listed, { key: "others", title: "Others", steps: others }].filter(
    ({ steps }) => steps.length > 0,
  );
};

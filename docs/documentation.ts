import path from "node:path";
import component from "../src";
import { apiKey, appApiKey } from "../src/connections";
import { limits } from "../src/limits";
import { inputList } from "./inputs";
import { link, sentence, table } from "./markdown";
import { stepGroups } from "./steps";

/** documentation.md is prose around generated parts; each part stands between two markers that name it. */
const marker = /(<!-- generated: (?<part>[a-zA-Z]+) -->\n)[\s\S]*?(<!-- end of generated -->)/g;

/** A connection with its fields; one that another connection has word for word is described there. */
const connection = ({ display, inputs }: typeof apiKey | typeof appApiKey, shown: Set<string>): string => {
  const fields = Object.entries(inputs).map(([key, field]) => ({ ...field, key }));
  const again = fields.filter((field) => shown.has(inputList([field])));
  const own = fields.filter((field) => !again.includes(field));
  for (const field of own) shown.add(inputList([field]));
  return [
    `### ${display.label} connection`,
    sentence(display.description),
    inputList(own),
    ...(again.length > 0 ? [`As above: ${again.map(({ label }) => `**${label}**`).join(", ")}.`] : []),
  ].join("\n\n");
};

const parts: Record<string, () => string> = {
  steps: () =>
    table(
      ["To do this", "Use this step"],
      stepGroups().flatMap(([title, actions]) => [
        [`**${title}**`, ""],
        ...actions.map(({ display }) => [display.description, link(display.label, "reference.md")]),
      ]),
    ),
  triggers: () =>
    table(
      ["To do this", "Use this trigger"],
      Object.values(component.triggers).map(({ display: { label, description } }) => [
        description,
        link(label, "reference.md"),
      ]),
    ),
  connections: () => {
    const shown = new Set<string>();
    return [apiKey, appApiKey].map((one) => connection(one, shown)).join("\n\n");
  },
  limits: () =>
    table(
      ["Limit", "Most"],
      Object.entries(limits).map(([name, { max, unit }]) => [
        name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
        `${max.toLocaleString("en-US")} ${unit}`,
      ]),
    ),
};

/** The names of the parts: each has its place in documentation.md. */
export const partNames = Object.keys(parts);

export const documentationFile = path.resolve(__dirname, "../documentation.md");

/** The documentation with its generated parts made anew from the component's definition. */
export const render = (current: string): string =>
  current.replace(marker, (_, start: string, part: string, end: string) => {
    const write = parts[part];
    if (!write) throw new Error(`documentation.md asks for an unknown part: ${part}`);
    return `${start}\n${write()}\n\n${end}`;
  });

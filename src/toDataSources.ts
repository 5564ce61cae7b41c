import { dataSource, type Element } from "@prismatic-io/spectral";
import { isJsonObject } from "./client/readJson";
import { connection } from "./inputs/connection";
import type { Dropdown } from "./operation";
import { call, connect } from "./perform";

/** Somebody waits for a dropdown with the form open. */
const settings = { timeout: 10_000, maxRetries: 2 };

/** The longest list that a dropdown reads, in pages: a form with more entries can hardly be used. */
const mostPages = 20;

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

let madeCollator: Intl.Collator | undefined;

/** Made when two labels are compared: the first one of a process takes 5 ms, and the examples are sorted while the package is loaded. */
const collator = (): Intl.Collator => {
  madeCollator ??= new Intl.Collator("en", { numeric: true });
  return madeCollator;
};

/** The entries of a dropdown, by their labels: names repeat in Customer.io, so a label has the key, too. */
const elementsOf = ({ list, key, name, when }: Dropdown, answer: unknown): Element[] => {
  const all = isJsonObject(answer) && Array.isArray(answer[list]) ? answer[list].filter(isJsonObject) : [];
  return all
    .filter((one) => textOf(one[key]) !== "" && (when === undefined || when(one)))
    .map((one) => ({ key: textOf(one[key]), name: textOf(one[name]) }))
    .map(({ key, name }) => ({ key, label: name === "" || name === key ? key : `${name} (${key})` }))
    .sort((a, b) => collator().compare(a.label, b.label));
};

const toDataSource = (dropdown: Dropdown) =>
  dataSource({
    display: { label: dropdown.label, description: dropdown.description },
    // Alone: nothing says what a form hands over to further inputs.
    inputs: { connection },
    dataSourceType: "picklist",
    perform: async (context, { connection }) => {
      const client = connect(context, connection, settings);
      const answer = await call(client, dropdown, { fetchAll: true, maxPages: mostPages });
      if (isJsonObject(answer) && textOf(answer.next) !== "")
        context.logger.warn(`${dropdown.label}: the list is cut after ${mostPages} pages`);
      return { result: elementsOf(dropdown, answer) };
    },
    examplePayload: { result: elementsOf(dropdown, dropdown.example) },
  });

/** The registry of dropdowns as the platform wants it. */
export const toDataSources = (
  registry: Record<string, Dropdown>,
): Record<string, ReturnType<typeof toDataSource>> =>
  Object.fromEntries(Object.entries(registry).map(([key, dropdown]) => [key, toDataSource(dropdown)]));

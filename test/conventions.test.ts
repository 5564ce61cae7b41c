import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { TriggerPayload } from "@prismatic-io/spectral";
import component from "../src";
import * as registry from "../src/actions";
import { callsOf, type RegistryEntry, stepOf, type Trigger } from "../src/perform";
import * as triggerRegistry from "../src/triggers";

const actions = Object.values(component.actions);
const triggers = Object.values(component.triggers);
const dataSources = Object.values(component.dataSources);

interface Input {
  key: string;
  type: string;
  label?: unknown;
  comments?: string;
  placeholder?: unknown;
  example?: unknown;
  dataSource?: string;
  /** The operations of a dynamic object, or the fields of one. */
  inputs?: Input[];
}

const withInner = (where: string, input: Input): { where: string; input: Input }[] => [
  { where: `${where}.${input.key}`, input },
  ...(input.inputs ?? []).flatMap((inner) => withInner(`${where}.${input.key}`, inner)),
];

const inputs = [...actions, ...triggers, ...dataSources].flatMap(({ key, inputs }) =>
  (inputs as Input[]).flatMap((input) => withInner(key, input)),
);

const offenders = <T>(all: T[], name: (one: T) => string, broken: (one: T) => boolean): string[] =>
  all.filter(broken).map(name);

const isTitleCase = (label: string): boolean =>
  label
    .split(/[ -]+/)
    .every(
      (word) =>
        /^[A-Z\d(]/.test(word) ||
        ["ms)", "or", "to", "from", "of", "per", "with", "a", "by", "between", "for", "and"].includes(
          word.replace("(", ""),
        ),
    );

test("every label is in Title Case", () => {
  const labels = [
    ...[...actions, ...triggers, ...dataSources].map(({ key, display }) => ({
      where: key,
      label: display.label,
    })),
    ...inputs.map(({ where, input }) => ({ where, label: String(input.label) })),
  ];
  expect(
    offenders(
      labels,
      ({ where, label }) => `${where}: ${label}`,
      ({ label }) => !isTitleCase(label),
    ),
  ).toEqual([]);
});

test("every label is used once", () => {
  const labels = [...actions, ...triggers].map(({ display }) => display.label);
  expect(labels.filter((label, index) => labels.indexOf(label) < index)).toEqual([]);
});

test("every step in src/actions is in the registry", () => {
  const folder = path.resolve(__dirname, "../src/actions");
  const unlisted = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file.includes(path.sep))
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), "utf8");
      const [, name] =
        /export const (\w+) = (?:operation|step|rawAction|membershipStep|reportStep)\(/.exec(source) ?? [];
      return name === undefined || name in registry
        ? []
        : [`src/actions/${file} is not listed in src/actions/index.ts`];
    });
  expect(unlisted).toEqual([]);
});

test("every trigger in src/triggers is in the registry", () => {
  const folder = path.resolve(__dirname, "../src/triggers");
  const unlisted = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), "utf8");
      const [, name] = /export const (\w+)(?:: Trigger =| = polling\()/.exec(source) ?? [];
      return name === undefined || name in triggerRegistry
        ? []
        : [`src/triggers/${file} is not listed in src/triggers/index.ts`];
    });
  expect(unlisted).toEqual([]);
});

test("no trigger that polls writes instanceState: it may replace what polling keeps there", () => {
  const folder = path.resolve(__dirname, "../src/triggers");
  const offenders = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => {
      const source = readFileSync(path.join(folder, file), "utf8");
      return /\bpolling(?:Trigger)?\b/.test(source) && source.includes("instanceState");
    });
  expect(offenders).toEqual([]);
});

test("every input has a comment that describes its value and does not say you", () => {
  expect(
    offenders(
      inputs,
      ({ where }) => where,
      ({ input }) => !input.comments || /\byou(r)?\b/i.test(input.comments),
    ),
  ).toEqual([]);
});

test("a placeholder shows the example, and no example repeats the label", () => {
  expect(
    offenders(
      inputs,
      ({ where }) => where,
      ({ input: { placeholder, example, label } }) =>
        placeholder !== example || (example !== undefined && example === label),
    ),
  ).toEqual([]);
});

test("every input but connections has a clean function: required and limits are enforced", () => {
  expect(
    offenders(
      inputs,
      ({ where }) => where,
      ({ input }) =>
        !["connection", "dynamicObject", "structuredObject"].includes(input.type) && !("clean" in input),
    ),
  ).toEqual([]);
});

test("every action has an example of its output", () => {
  expect(
    offenders(
      actions,
      ({ key }) => key,
      ({ examplePayload }) => examplePayload === undefined,
    ),
  ).toEqual([]);
});

test("every action says the shape of its output", () => {
  expect(
    offenders(
      actions,
      ({ key }) => key,
      ({ outputSchema }) => outputSchema === undefined,
    ),
  ).toEqual([]);
});

test("every trigger has an example of what it hands to the first step, and says which operations it performs", () => {
  const broken = Object.entries<Trigger>(triggerRegistry).filter(([key, { calls }]) => {
    const { payload } = (component.triggers[key]?.examplePayload ?? {}) as { payload?: TriggerPayload };
    const body = payload?.body.data;
    return typeof body !== "object" || Object.keys(body ?? {}).length === 0 || calls.length === 0;
  });
  expect(broken.map(([key]) => key)).toEqual([]);
});

test("every trigger begins with the connection, and its steps run after it", () => {
  expect(
    offenders(
      triggers,
      ({ key }) => key,
      ({ inputs, synchronousResponseSupport }) =>
        inputs[0]?.key !== "cioConnection" || synchronousResponseSupport !== "invalid",
    ),
  ).toEqual([]);
});

test("every action has a description in the imperative without a period", () => {
  expect(
    offenders(
      [...actions, ...triggers, ...dataSources],
      ({ key }) => key,
      ({ display }) => !/^[A-Z][a-z]+ .*[^.]$/.test(display.description),
    ),
  ).toEqual([]);
});

test("every POST says whether it is repeatable", () => {
  const operations = [
    ...Object.entries<RegistryEntry>(registry).map(([key, entry]) => ({ key, calls: callsOf(entry) })),
    ...Object.entries<Trigger>(triggerRegistry).map(([key, { calls }]) => ({ key, calls })),
  ].flatMap(({ key, calls }) => calls.map((one) => ({ key, ...one })));
  expect(
    offenders(
      operations,
      ({ key, route }) => `${key}: ${route}`,
      ({ route, repeatable }) => /^(?:POST|PATCH) /.test(route) && repeatable === undefined,
    ),
  ).toEqual([]);
});

test("every form begins with the connection and ends with Region and the HTTP inputs, in the order of the published component", () => {
  const ending =
    /,region,timeout,debugRequest,retryDelayMS,(?:retryAllErrors,)?maxRetries,useExponentialBackoff$/;
  const keys = (action: (typeof actions)[number]) => action.inputs.map(({ key }) => key).join();
  expect(
    offenders(
      actions,
      ({ key }) => key,
      (action) => !/^(?:cioConnection|connection),/.test(keys(action)) || !ending.test(keys(action)),
    ),
  ).toEqual([]);
});

/** Inputs that say who a step is about, and Side, which says what is asked for then. */
const who = [
  "side",
  "id",
  "ids",
  "personId",
  "identifier",
  "primaryId",
  "secondaryId",
  "anonymousId",
  "objectTypeId",
  "objectId",
];

/** The form of a step between the connection and Region, as it is shown. */
const ownInputs = ({ inputs }: (typeof actions)[number]) => {
  const shown = inputs.map(({ key, required }) => ({ key, required: required === true }));
  return shown.slice(
    1,
    shown.findIndex(({ key }) => key === "region"),
  );
};

test("every form says first who is meant, then what has to be there, then what may be", () => {
  const place = ({ key, required }: { key: string; required: boolean }): number => {
    if (who.includes(key)) return 0;
    return required ? 1 : 2;
  };
  expect(
    offenders(
      // An object type is one thing of many in the form of an import.
      actions.filter(({ key }) => key !== "importCsv"),
      (action) => `${action.key}: ${ownInputs(action).map(({ key }) => key)}`,
      (action) => {
        const places = ownInputs(action).map(place);
        return places.some((at, index) => at < (places[index - 1] ?? 0));
      },
    ),
  ).toEqual([]);
});

test("what most workflows leave empty comes last, and is never required", () => {
  expect(
    offenders(
      actions,
      (action) => `${action.key}: ${ownInputs(action).map(({ key }) => key)}`,
      (action) => {
        const entry = (registry as Record<string, RegistryEntry>)[action.key];
        const options = Object.keys((entry && stepOf(entry).options) ?? {});
        const last = ownInputs(action).slice(-options.length || undefined);
        return options.length > 0 && last.some(({ key, required }) => required || !options.includes(key));
      },
    ),
  ).toEqual([]);
});

/** What the tests of steps and triggers say, without those that walk the registries. */
const ownTests = ["actions", "triggers", "reads.test.ts"]
  .map((name) => path.join(__dirname, name))
  .flatMap((place) =>
    place.endsWith(".ts")
      ? [place]
      : readdirSync(place, { recursive: true, encoding: "utf8" })
          .filter((file) => file.endsWith(".test.ts"))
          .map((file) => path.join(place, file)),
  )
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

test("every step has a test in test/actions/ or a row in test/reads.test.ts, every trigger a test in test/triggers/", () => {
  const isTested = ({ key }: { key: string }) => new RegExp(`["']${key}["']|^  ${key}:`, "m").test(ownTests);
  expect(
    offenders<{ key: string }>(
      [...actions, ...triggers],
      ({ key }) => key,
      (one) => !isTested(one),
    ),
  ).toEqual([]);
});

test("every dropdown that an input names exists, and every dropdown has an input that names it", () => {
  const named = inputs.flatMap(({ input }) => input.dataSource ?? []);
  expect([...new Set(named)].sort()).toEqual(dataSources.map(({ key }) => key).sort());
});

test("an input with a dropdown takes any text, and its comment says what the list needs", () => {
  expect(
    offenders(
      inputs,
      ({ where }) => where,
      ({ input }) =>
        input.dataSource !== undefined &&
        !(
          input.type === "string" &&
          /The list needs an App API key on the connection/.test(input.comments ?? "")
        ),
    ),
  ).toEqual([]);
});

test("every dropdown needs its connection alone and has an example of its entries", () => {
  expect(
    offenders(
      dataSources,
      ({ key }) => key,
      ({ inputs, examplePayload }) =>
        inputs.map(({ key }) => key).join() !== "connection" ||
        (examplePayload as { result: unknown[] }).result.length !== 1,
    ),
  ).toEqual([]);
});

test("every operation with pages has an example with their list", () => {
  const paged = Object.entries<RegistryEntry>(registry).flatMap(([key, entry]) =>
    callsOf(entry).flatMap(({ pages, example }) => (pages === undefined ? [] : [{ key, pages, example }])),
  );
  expect(
    offenders(
      paged,
      ({ key }) => key,
      ({ pages, example }) => !Array.isArray((example as Record<string, unknown>)[pages]),
    ),
  ).toEqual([]);
});

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { documentationFile, partNames, render } from "../docs/documentation";
import { n8nReference, n8nReferenceFile } from "../docs/n8nReference";
import { reference, referenceFile } from "../docs/reference";
import { reports } from "../docs/reports";
import { trayPage, trayPageFile } from "../docs/trayPage";
import component from "../src";
import { documentedKeys, documentedPairs } from "./documentedReports";
import { useSandbox } from "./useSandbox";

const cio = useSandbox();

const read = (file: string): string => readFileSync(file, "utf8");

const text = (): string => read(documentationFile);

test("documentation.md is what the definition says: npm run docs writes it", () => {
  expect(render(text())).toBe(text());
});

test("reference.md is what the definition says: npm run docs writes it", () => {
  expect(reference()).toBe(read(referenceFile));
});

test("the reference of the n8n nodes is what the definition says: npm run docs writes it", () => {
  expect(n8nReference()).toBe(read(n8nReferenceFile));
});

test("builders/tray/operations.md is what the definition says: npm run docs writes it", () => {
  expect(trayPage()).toBe(read(trayPageFile));
});

test("every generated part has its place", () => {
  expect(partNames.filter((part) => !text().includes(`<!-- generated: ${part} -->`))).toEqual([]);
});

test("documentation.md is short enough to be read: at most 50 kB", () => {
  expect(Buffer.byteLength(text())).toBeLessThanOrEqual(50_000);
});

test("every action has a section, and documentation.md leads there", () => {
  const [guide, sections] = [text(), read(referenceFile)];
  const missing = Object.values(component.actions).filter(
    ({ display: { label } }) =>
      !(sections.includes(`### ${label}\n`) && guide.includes(`| [${label}](reference.md#`)),
  );
  expect(missing.map(({ key }) => key)).toEqual([]);
});

test("every trigger has a section, and documentation.md leads there", () => {
  const [guide, sections] = [text(), read(referenceFile)];
  const missing = Object.values(component.triggers).filter(
    ({ display: { label } }) =>
      !(sections.includes(`### ${label}\n`) && guide.includes(`| [${label}](reference.md#`)),
  );
  expect(missing.map(({ key }) => key)).toEqual([]);
});

test("of each object that Customer.io reports on, an example has what its reference says, and nothing else", () => {
  expect(reports.map((report) => report.object_type)).toEqual([
    ...new Set(documentedPairs.map(({ object }) => object)),
  ]);
  const wrong = reports.filter(({ object_type, metric, data }) => {
    const keys = Object.keys(data);
    return !documentedKeys(object_type, metric).some(
      ({ required, known }) =>
        required.every((key) => keys.includes(key)) && keys.every((key) => known.includes(key)),
    );
  });
  expect(wrong).toEqual([]);
});

test("every input of every action and trigger is named in its section", () => {
  const sections = read(referenceFile).split(/^(?=##)/m);
  const all = [...Object.values(component.actions), ...Object.values(component.triggers)];
  const missing = all.flatMap(({ key, display, inputs }) => {
    const section = sections.find((one) => one.startsWith(`### ${display.label}\n`)) ?? "";
    const named = `${section}${sections.find((one) => one.startsWith("## Inputs of every step\n"))}`;
    return (inputs as { key: string }[])
      .filter((input) => input.key !== "connection" && !named.includes(` \`${input.key}\``))
      .map((input) => `${key}.${input.key}`);
  });
  expect(missing).toEqual([]);
});

test("every dropdown is in the reference", () => {
  const sections = read(referenceFile);
  const missing = Object.keys(component.dataSources).filter((key) => !sections.includes(` \`${key}\`: `));
  expect(missing).toEqual([]);
});

/** A document without its code, in which a # or a bracket means nothing. */
const withoutCode = (document: string): string => document.replace(/^```[\s\S]*?^```/gm, "");

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, "")
    .replaceAll(" ", "-");

/** The anchors of a document: one that repeats is numbered. */
const anchorsOf = (document: string): Set<string> => {
  const seen = new Map<string, number>();
  return new Set(
    [...withoutCode(document).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => {
      const anchor = anchorOf(heading);
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
};

const root = path.dirname(documentationFile);

/** The anchors of a file: many links lead to the same. */
const anchorsIn = (() => {
  const known = new Map<string, Set<string>>();
  return (file: string): Set<string> => {
    const anchors = known.get(file) ?? anchorsOf(read(file));
    known.set(file, anchors);
    return anchors;
  };
})();

test.each(["documentation.md", "reference.md", "README.md", "CONTRIBUTING.md"])(
  "every link of %s within the project leads somewhere",
  (file) => {
    const document = read(path.join(root, file));
    const broken = [...withoutCode(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [name, anchor] = target.split("#");
        const there = path.join(root, name || file);
        if (!existsSync(there)) return true;
        return anchor !== undefined && !anchorsIn(there).has(anchor);
      });
    expect(broken).toEqual([]);
  },
);

test("no two headings of the reference are the same: a link would lead to the first", () => {
  const headings = [...withoutCode(read(referenceFile)).matchAll(/^#+ (.*)$/gm)].map(([, text]) => text);
  expect(headings.filter((heading, at) => headings.indexOf(heading) < at)).toEqual([]);
});

/** The reference by its headings: what stands below each. */
const sectionsOf = (document: string): Map<string, string> =>
  new Map(
    document.split(/^(?=##)/m).map((section): [string, string] => {
      const [heading = "", ...lines] = section.split("\n");
      return [anchorOf(heading.replace(/^#+ /, "")), lines.join("\n")];
    }),
  );

/** What a section says, and all that it leads to within the document. */
const readFrom = (anchor: string, sections: Map<string, string>, known = new Set<string>()): string => {
  if (known.has(anchor)) return "";
  known.add(anchor);
  const said = sections.get(anchor) ?? "";
  const further = [...said.matchAll(/\]\(#([^)]+)\)/g)].map(([, to = ""]) => readFrom(to, sections, known));
  return [said, ...further].join("\n");
};

interface Form {
  key: string;
  inputs?: Form[];
}

const keysWithin = ({ key, inputs = [] }: Form): string[] => [key, ...inputs.flatMap(keysWithin)];

test("every field within an input is described where the step leads to", () => {
  const sections = sectionsOf(read(referenceFile));
  const missing = Object.values(component.actions).flatMap(({ key, display, inputs }) => {
    const said = readFrom(anchorOf(display.label), sections);
    return (inputs as Form[])
      .filter(({ key }) => key !== "connection")
      .flatMap(keysWithin)
      .filter((field) => !said.includes(`\`${field}\``))
      .map((field) => `${key}.${field}`);
  });
  expect(missing).toEqual([]);
});

test("connection, Region and the HTTP inputs are described once, and every step leads there", () => {
  const document = read(referenceFile);
  const [, once = ""] = /^## Inputs of every step\n([\s\S]*?)^## /m.exec(document) ?? [];
  const described = [...once.matchAll(/^- \*\*.*?\*\* `(\w+)`/gm)].map(([, key = ""]) => key);
  expect(described).toEqual([
    "cioConnection",
    "region",
    "timeout",
    "debugRequest",
    "retryDelayMS",
    "retryAllErrors",
    "maxRetries",
    "useExponentialBackoff",
  ]);
  expect(described.filter((key) => document.split(`** \`${key}\``).length !== 2)).toEqual([]);
  const sections = sectionsOf(document);
  const alone = Object.values(component.actions).filter(
    ({ display }) => !sections.get(anchorOf(display.label))?.includes("](#inputs-of-every-step)"),
  );
  expect(alone.map(({ key }) => key)).toEqual([]);
});

test("an answer without a word is no example of an output", () => {
  const examples = [...read(referenceFile).matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]) =>
    JSON.parse(text),
  );
  expect(examples.length).toBeGreaterThan(20);
  expect(examples.filter((example) => Object.keys(example.data ?? example).length === 0)).toEqual([]);
});

test("the worked workflow does what the documentation says, also when the shop calls twice", async () => {
  const [, payload = ""] =
    /## A workflow from trigger to result[\s\S]*?```json\n([\s\S]*?)```/.exec(text()) ?? [];
  const { customer, order } = JSON.parse(payload);
  for (const _ of ["first call", "second call"]) {
    await cio.run("identify", {
      id: customer.id,
      customerData: [
        { key: "email", value: customer.email },
        { key: "plan", value: customer.plan },
      ],
    });
    await cio.run("track", {
      id: customer.id,
      eventName: "order_placed",
      eventData: [
        { key: "order_number", value: order.number },
        { key: "total", value: order.total },
      ],
      timestamp: order.placed_at,
      eventId: `order_placed-${order.number}`,
    });
  }
  const person = cio.person("ada-1815");
  expect(person).toMatchObject({ email: "ada@example.com", attributes: { plan: "pro" } });
  expect(person?.events).toMatchObject([
    {
      name: "order_placed",
      timestamp: Date.UTC(2026, 10, 20, 9, 30) / 1000,
      data: { order_number: "1001", total: 49.9 },
    },
  ]);
});

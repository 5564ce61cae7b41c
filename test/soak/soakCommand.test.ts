import { stripVTControlCharacters } from "node:util";
import { painter } from "../../demo/paint";
import { type Component, loadComponent, type Step } from "../../running/component";
import { soakCommand } from "../../soak/soakCommand";
import { builtPackage, longBuild } from "../demo/command";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

interface Soaked {
  code: number;
  lines: string[];
}

const soaked = async (args: string[], component = loadComponent()): Promise<Soaked> => {
  const lines: string[] = [];
  const print = (line: string) => lines.push(stripVTControlCharacters(line));
  const code = await soakCommand({ args, paint: painter(false), print, component });
  return { code, lines };
};

type Change = (perform: Step["perform"], step: Step) => Step["perform"];

/** The package with every step changed in the same way. */
const changed = (change: Change): Component => {
  const component = loadComponent();
  const actions = Object.values(component.actions).map((step) => [
    step.key,
    { ...step, perform: change(step.perform, step) },
  ]);
  return { ...component, actions: Object.fromEntries(actions) };
};

/** How often each check found something wrong. */
const violations = (lines: string[]): Record<string, number> =>
  Object.fromEntries(
    lines.slice(lines.findIndex((line) => line.startsWith("Checked "))).flatMap((line) => {
      const [, says, count] = /^(\S.*?) {2,}[\d,]+ +([\d,]+)$/.exec(line) ?? [];
      return says === undefined || count === "0" ? [] : [[says, Number(count?.replaceAll(",", ""))]];
    }),
  );

test("the same seed plans the same operations", async () => {
  const planned = ({ lines }: Soaked) =>
    lines.flatMap((line) => /^(\w+ +\d+) +\d+ +\d+ +\d+$/.exec(line)?.[1] ?? []);
  const soakedWith = (seed: number) => soaked([`--seed=${seed}`, "--operations=20"]);
  const [one, again, other] = [await soakedWith(7), await soakedWith(7), await soakedWith(8)];
  expect(planned(one)).toEqual(planned(again));
  expect(planned(one)).not.toEqual(planned(other));
  expect(planned(one).length).toBeGreaterThan(5);
});

test("the package as it is violates nothing, and the exit code is 0", async () => {
  const { code, lines } = await soaked(["--seed", "11", "--operations", "100"]);
  expect({ code, violations: violations(lines) }).toEqual({ code: 0, violations: {} });
});

test("one operation of a seed can be had alone", async () => {
  const { lines } = await soaked(["--seed", "7", "--only", "12"]);
  expect(lines.at(-1)).toMatch(/^1 operations in [\d.]+ s, seed 7$/);
});

test.each<[string, Change, string]>([
  [
    "hides its failures",
    (perform) => (context, params) => perform(context, params).catch(() => ({ data: {} })),
    "the outcome agrees with what Customer.io holds",
  ],
  [
    "does everything twice",
    (perform) => async (context, params) => {
      await perform(context, params);
      return perform(context, params);
    },
    "nothing that may not be repeated is stored twice",
  ],
  [
    "never says that a request may have been applied",
    (perform) => (context, params) =>
      perform(context, params).catch((error: Error) => {
        throw Object.assign(error, { mayHaveBeenApplied: false });
      }),
    "sent again until done, nothing counts twice and nothing is left",
  ],
  [
    "loses a record from its account",
    (perform, { key }) =>
      async (context, params) => {
        const { data } = await perform(context, { ...params, failStepOnRejectedRecords: "false" });
        const { accepted = 0 } = data as { accepted?: number };
        return { data: key.endsWith("Many") ? { ...(data as object), accepted: accepted - 1 } : data };
      },
    "accepted + rejected + unsent = total",
  ],
  [
    "shows a key in its log",
    (perform, { inputs }) =>
      (context, params) => {
        const { logger } = context as { logger: { info: (line: string) => void } };
        const connection = inputs.find(({ type }) => type === "connection")?.key ?? "";
        const { fields } = params[connection] as { fields: Record<string, string> };
        logger.info(`the key is ${fields.apiKey}`);
        return perform(context, params);
      },
    "no secret in any log, error or result",
  ],
  [
    "fails with whatever comes along",
    (perform) => (context, params) =>
      perform(context, params).catch(() => {
        throw new TypeError("undefined is not a function");
      }),
    "a failure is one of the connector's, and a batch gives its account",
  ],
])("a package that %s is found out, and the exit code is 1", async (_, change, says) => {
  const { code, lines } = await soaked(["--seed", "3", "--operations", "25"], changed(change));
  expect(code).toBe(1);
  expect(violations(lines)[says]).toBeGreaterThan(0);
  expect(lines.some((line) => line.startsWith("✗ ") && line.includes(says))).toBe(true);
});

test.each([
  ["--operations", "many", "--operations many: must be a whole number"],
  ["--seed", "-1", "--seed"],
])("%s %s is refused", async (option, value, says) => {
  await expect(soaked([`${option}=${value}`])).rejects.toThrow(says);
});

/**
 * Customer.io's own SDK against the sandbox: every Track method it has, and what the sandbox then holds.
 *
 *     npm --prefix bench ci && npx tsx bench/sdk.ts
 */
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { type Check, clientOf, now } from "./sdk/check";
import { checks } from "./sdk/checks";
import { methodsOf } from "./sdk/client";
import { type Outcome, outcomeOf } from "./sdk/outcome";
import { tableOf } from "./sdk/table";

interface Verdict {
  method: string;
  outcomes: readonly Outcome[];
}

const unchecked = (method: string): Outcome => ({
  method,
  request: "",
  held: "",
  isOk: false,
  trouble: "nothing checks this method",
});

const verdictOn = async (sandbox: Sandbox, method: string, due: readonly Check[]): Promise<Verdict> => {
  const outcomes: Outcome[] = [];
  // In turns: every check starts with an empty sandbox.
  for (const check of due) outcomes.push(await outcomeOf(sandbox, method, check));
  return { method, outcomes: due.length === 0 ? [unchecked(method)] : outcomes };
};

const works = ({ outcomes }: Verdict): boolean => outcomes.every(({ isOk }) => isOk);

const main = async (): Promise<void> => {
  const sandbox = await startSandbox({ now: () => now });
  try {
    const due = new Map<string, readonly Check[]>(Object.entries(checks));
    // Checks of a method the SDK no longer has fail, too.
    const methods = new Set([...methodsOf(clientOf(sandbox)), ...due.keys()]);
    const verdicts: Verdict[] = [];
    for (const method of methods) verdicts.push(await verdictOn(sandbox, method, due.get(method) ?? []));

    const outcomes = verdicts.flatMap((verdict) => verdict.outcomes);
    const working = verdicts.filter(works).length;
    console.log(tableOf(outcomes));
    for (const { method, trouble } of outcomes) if (trouble !== "") console.log(`${method}: ${trouble}`);
    console.log(`${working} of ${verdicts.length} methods work`);
    if (working < verdicts.length) process.exitCode = 1;
  } finally {
    await sandbox.close();
  }
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

/**
 * Customer.io's own SDK against the sandbox, and what the sandbox then holds: every method of its Track client,
 * and those of its App client whose routes a step calls.
 *
 *     npm --prefix bench ci && npx tsx bench/sdk.ts
 */
import { startSandbox } from "../sandbox/sandbox";
import { appChecks } from "./sdk/app/checks";
import { appClientOf, clientOf, now } from "./sdk/check";
import { checks } from "./sdk/checks";
import { tableOf } from "./sdk/table";
import { appVerdicts, trackVerdicts, type Verdict } from "./sdk/verdict";

const works = ({ outcomes }: Verdict): boolean => outcomes.every(({ isOk }) => isOk);

const main = async (): Promise<void> => {
  const sandbox = await startSandbox({ now: () => now });
  try {
    const track = await trackVerdicts(sandbox, clientOf(sandbox), checks);
    const app = await appVerdicts(sandbox, appClientOf(sandbox), appChecks);
    const verdicts = [...track, ...app.verdicts];

    const outcomes = verdicts.flatMap((verdict) => verdict.outcomes);
    const working = verdicts.filter(works).length;
    console.log(tableOf(outcomes));
    for (const { method, trouble } of outcomes) if (trouble !== "") console.log(`${method}: ${trouble}`);
    console.log(
      `Not checked, as no step calls their routes (${app.uncalled.length}): ${app.uncalled.join(", ")}`,
    );
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

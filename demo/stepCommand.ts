import { type Component, loadComponent, type Step } from "../running/component";
import { runStep } from "../running/runStep";
import { type Account, credentialsFrom, openAccount } from "./account";
import { ada, exampleFile, firstInputs, preparationOf } from "./firstCommand";
import type { Paint } from "./paint";
import { readArguments } from "./stepArguments";
import { actionHelp, generalHelp } from "./stepHelp";
import { reportLines } from "./stepReport";
import { UsageError } from "./usageError";

/** Who typed the command, and where the answer goes. */
interface Typed {
  args: string[];
  env: NodeJS.ProcessEnv;
  paint: Paint;
  print: (line: string) => void;
  complain: (line: string) => void;
}

/** In a new sandbox there is nobody to delete and nothing to read: says what was done so that there is. */
const prepare = async (component: Component, step: Step, account: Account): Promise<string> => {
  const { sandbox, connection } = account;
  if (!sandbox) return "";
  const { steps, deliveryId, says } = preparationOf(component, step);
  sandbox.publish(exampleFile.url, exampleFile.text);
  for (const before of steps) {
    const { error } = await runStep(before, firstInputs(before), connection);
    if (error) throw error;
  }
  if (deliveryId !== undefined) sandbox.deliver(ada, { id: deliveryId });
  return says;
};

/** `npm run step`: runs what was typed and resolves with the exit code. */
export const stepCommand = async ({ args, env, paint, print, complain }: Typed): Promise<number> => {
  const component = loadComponent();
  const { step, inputs, help, debug } = readArguments(component, args);
  if (help) {
    print((step ? actionHelp(component, step, paint) : generalHelp(component, paint)).join("\n"));
    return 0;
  }
  if (!step)
    throw new UsageError(
      `Name an action: npm run step -- <action> key=value ...\nActions: ${Object.keys(component.actions).join(", ")}\nMore: npm run step -- --help`,
    );

  const account = await openAccount(component, credentialsFrom(env));
  try {
    const before = await prepare(component, step, account);
    const log: { level: string; line: string }[] = [];
    const earlier = await account.look?.();
    const typed = debug ? { ...inputs, debugRequest: "true" } : inputs;
    const run = await runStep(step, typed, account.connection, (level, line) => log.push({ level, line }));
    const held = run.requests.length > 0 ? await account.look?.() : undefined;
    const silent = held?.silent.slice(earlier?.silent.length ?? 0) ?? [];
    const told = { step, before, run, account, log, paint, ...(held && { held: { ...held, silent } }) };
    for (const line of reportLines(told)) print(line);
    if (!run.error) return 0;
    complain(`\n${step.display.label} failed. ${run.error.message}`);
    return 1;
  } finally {
    await account.close();
  }
};

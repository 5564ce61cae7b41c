import { credentialsFrom, openAccount } from "./account";
import { loadComponent } from "./component";
import { exitWith } from "./exitWith";
import { painter, wantsColours } from "./paint";
import { runStep } from "./runStep";
import { readArguments } from "./stepArguments";
import { actionHelp, generalHelp } from "./stepHelp";
import { reportLines } from "./stepReport";
import { UsageError } from "./usageError";

const paint = painter(wantsColours(process.stdout, process.env));

const write = (lines: string[]): void => {
  process.stdout.write(`${lines.join("\n")}\n`);
};

const step = async (args: string[]): Promise<number> => {
  const component = loadComponent();
  const { step, inputs, help, debug } = readArguments(component, args);
  if (help) {
    write(step ? actionHelp(step, paint) : generalHelp(component, paint));
    return 0;
  }
  if (!step)
    throw new UsageError(
      `Name an action: npm run step -- <action> key=value ...\nActions: ${Object.keys(component.actions).join(", ")}\nMore: npm run step -- --help`,
    );

  const account = await openAccount(component, credentialsFrom(process.env));
  try {
    const log: { level: string; line: string }[] = [];
    const typed = debug ? { ...inputs, debugRequest: "true" } : inputs;
    const run = await runStep(step, typed, account, (level, line) => log.push({ level, line }));
    write(reportLines({ step, run, account, log, paint }));
    if (run.failure === undefined) return 0;
    process.stderr.write(`\n${step.display.label} failed. ${run.failure}\n`);
    return 1;
  } finally {
    await account.close();
  }
};

void exitWith(() => step(process.argv.slice(2)));

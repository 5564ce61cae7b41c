import { execFile } from "node:child_process";
import path from "node:path";
import { demoCommand } from "../../demo/demoCommand";
import { exitCodeOf } from "../../demo/exitWith";
import { painter } from "../../demo/paint";
import { stepCommand } from "../../demo/stepCommand";

export const root = path.resolve(__dirname, "..", "..");

/** Milliseconds; a first build on a busy machine takes a while. */
export const longBuild = 120_000;

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** The environment of the tests, with no account but the one that is named. */
export const environment = (variables: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name.startsWith("CUSTOMERIO_") ? [] : [[name, value]],
    ),
  ),
  ...variables,
});

/** Runs a program in the project's folder, with nobody at a terminal. */
export const runProgram = (
  program: string,
  args: string[],
  variables: Record<string, string> = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(program, args, { cwd: root, env: environment(variables) }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });

export const builtPackage = (script = path.join(root, "demo", "built.js")): Promise<Ended> =>
  runProgram(process.execPath, [script]);

type Command = (out: { print: (line: string) => void; complain: (line: string) => void }) => Promise<number>;

/** Runs a command in this process, as if it had one of its own. */
const runHere = async (command: Command): Promise<Ended> => {
  const [printed, complained]: [string[], string[]] = [[], []];
  const out = {
    print: (line: string) => printed.push(line),
    complain: (line: string) => complained.push(line),
  };
  const code = await exitCodeOf(() => command(out), out.complain);
  const whole = (lines: string[]) => lines.map((line) => `${line}\n`).join("");
  return { code, stdout: whole(printed), stderr: whole(complained) };
};

const paint = painter(false);

/** What `npm run step -- ...` does. */
export const step = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  runHere((out) => stepCommand({ args, env, paint, ...out }));

/** What `npm run demo -- ...` does, with somebody at the terminal who says no. */
export const demo = (args: string[] = [], env: Record<string, string> = {}): Promise<Ended> =>
  runHere((out) => demoCommand({ args, env, paint, ...out, consents: async () => false }));

/** The same in a process of its own, where nobody is at a terminal. */
export const demoAlone = (args: string[] = [], variables: Record<string, string> = {}): Promise<Ended> =>
  runProgram(process.execPath, ["--import", "tsx", path.join("demo", "demo.ts"), ...args], variables);

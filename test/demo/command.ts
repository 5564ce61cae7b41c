import { execFile } from "node:child_process";
import path from "node:path";

export const root = path.resolve(__dirname, "..", "..");

/** Milliseconds; a first build on a busy machine takes a while. */
export const longBuild = 120_000;

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs Node.js on a file of the project, with nobody at a terminal and no account but the one that is named. */
const runNode = (args: string[], variables: Record<string, string>): Promise<Ended> => {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("CUSTOMERIO_"));
  return new Promise((resolve) => {
    const env = { ...Object.fromEntries(inherited), ...variables };
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
};

export const builtPackage = (script = path.join(root, "demo", "built.js")): Promise<Ended> =>
  runNode([script], {});

/** What `npx tsx` does, in one process instead of three. */
const tsx =
  (file: string) =>
  (args: string[] = [], variables: Record<string, string> = {}): Promise<Ended> =>
    runNode(["--import", "tsx", path.join("demo", file), ...args], variables);

export const demo = tsx("demo.ts");
export const step = tsx("step.ts");

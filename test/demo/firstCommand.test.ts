import { readFileSync } from "node:fs";
import path from "node:path";
import { firstCommand, quoted, typedPair } from "../../demo/firstCommand";
import { loadComponent } from "../../running/component";
import { builtPackage, longBuild, root, runProgram, step } from "./command";

jest.setTimeout(longBuild);
beforeAll(() => builtPackage());

const steps = () => Object.values(loadComponent().actions);

/** The first command that the help of a step prints. */
const printedCommand = async (action: string): Promise<string> => {
  const { stdout } = await step([action, "--help"]);
  return stdout.split("\n").find((line) => line.startsWith("  npm run step -- ")) ?? "no command";
};

/** The words of each command as a shell hands them to npm: the shell reads them all, in one process. */
const wordsOf = async (commands: string[]): Promise<string[][]> => {
  const npm = `npm() { shift 3; printf '%s\\0' "$@"; printf '\\n\\0'; }`;
  const { stdout } = await runProgram("bash", ["-c", [npm, ...commands].join("\n")]);
  return stdout
    .split("\n\0")
    .slice(0, -1)
    .map((words) => words.split("\0").slice(0, -1));
};

test("the first command of every step's help works as printed", async () => {
  const commands = await Promise.all(steps().map(({ key }) => printedCommand(key)));
  const words = await wordsOf(commands);
  expect(words.map(([action]) => action)).toEqual(steps().map(({ key }) => key));
  const failed: string[] = [];
  for (const [at, args] of words.entries()) {
    const { code, stderr } = await step(args);
    if (code !== 0) failed.push(`${commands[at]?.trim()}: ${stderr.trim()}`);
  }
  expect(failed).toEqual([]);
});

test("three first commands work through npm, as a shell reads them", async () => {
  const actions = ["identify", "sendBatch", "destroy"];
  const commands = await Promise.all(actions.map(printedCommand));
  const ended = await Promise.all(commands.map((command) => runProgram("bash", ["-c", command])));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const [identified, batch, destroyed] = ended.map(({ stdout }) => stdout);
  expect(identified).toMatch(/id +ada-1815/);
  expect(batch).toMatch(/plan +"pro"/);
  expect(destroyed).toMatch(/People in the sandbox now\n +nobody/);
});

test("every step that README types works as written", async () => {
  const commands = readFileSync(path.join(root, "README.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("npm run step -- "));
  const before = process.env.INIT_CWD;
  process.env.INIT_CWD = root;
  const ended: [number, string][] = [];
  for (const args of await wordsOf(commands)) {
    const { code, stderr } = await step(args);
    ended.push([code, stderr]);
  }
  if (before === undefined) delete process.env.INIT_CWD;
  else process.env.INIT_CWD = before;
  expect(ended.length).toBeGreaterThan(2);
  expect(ended.filter(([code]) => code !== 0)).toEqual([]);
});

test("the help says which steps run before, so that a step finds something to act on", async () => {
  const { stdout } = await step(["removeFromSegment", "--help"]);
  expect(stdout).toContain("it runs after Identify, then Add Customers to Manual Segment");
  expect((await step(["identify", "--help"])).stdout).not.toContain("it runs after");
});

test("quotes within a value are written for the shell", async () => {
  const value = `it's "so"`;
  expect(await wordsOf([`npm run step -- track id=${quoted(value)}`])).toEqual([["track", `id=${value}`]]);
});

test("a value that begins with @ is written so that it does not name a file", () => {
  expect(typedPair("handle", "@ada")).toBe("handle=@@ada");
  expect(typedPair("email", "ada@example.com")).toBe("email=ada@example.com");
});

test("a command names the required inputs in the order of the form", () => {
  const track = steps().find(({ key }) => key === "track");
  expect(track && firstCommand(track)).toBe("npm run step -- track id=ada-1815 eventName=order_placed");
});

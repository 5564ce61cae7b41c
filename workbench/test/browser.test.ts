import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launchFound } from "./browser";

const nowhere = { env: { PATH: "" }, platform: "win32", arch: "x64" };

/** Starts nothing, and tells what it was asked to start. */
const asked = async (options: object): Promise<object> => options;

const fails = async (): Promise<object> => {
  throw new Error("is not installed");
};

test("a browser that is named comes first", async () => {
  const machine = { ...nowhere, env: { PATH: "", WORKBENCH_BROWSER: "/opt/chromium" } };
  expect(await launchFound(asked, machine)).toMatchObject({ executablePath: "/opt/chromium" });
});

test("then one on the PATH", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "browser-"));
  const program = path.join(folder, "chromium-headless-shell");
  writeFileSync(program, "", { mode: 0o755 });
  expect(await launchFound(asked, { ...nowhere, env: { PATH: folder } })).toMatchObject({
    executablePath: program,
  });
  rmSync(folder, { recursive: true });
});

test("then Chrome, where it installs itself", async () => {
  expect(await launchFound(asked, nowhere)).toMatchObject({ channel: "chrome" });
});

test("where there is none, that is a failure which says what to install", async () => {
  await expect(launchFound(fails, nowhere)).rejects.toThrow(
    /apt-get install .*chromium[\s\S]*WORKBENCH_BROWSER=/,
  );
});

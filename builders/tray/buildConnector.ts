import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";

/** Builds a connector that was written with the kit's own command, and names its zip. */
export const buildConnector = (folder: string): string => {
  mkdirSync(path.join(folder, "dist"), { recursive: true });
  const kit = path.join(__dirname, "node_modules", "@trayio", "cdk-cli", "bin", "run");
  execFileSync(process.execPath, [kit, "build"], { cwd: folder, stdio: "inherit" });
  return path.join(folder, "dist", "connector.zip");
};

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** Builds a connector that was written with the kit's own command, and names its zip. */
export const buildConnector = (folder: string): string => {
  mkdirSync(path.join(folder, "dist"), { recursive: true });
  const kit = path.join(__dirname, "node_modules", "@trayio", "cdk-cli", "bin", "run");
  execFileSync(process.execPath, [kit, "build"], { cwd: folder, stdio: "inherit" });
  const zip = path.join(folder, "dist", "connector.zip");
  // The kit says that it has finished, and nothing else, when it has failed.
  if (!existsSync(zip)) throw new Error(`Tray's kit has made no ${zip}: what it printed before may say why`);
  return zip;
};

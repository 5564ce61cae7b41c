// Installs the packages of a builder, such as `node builders/installed.js tray`, unless its lock was installed last.
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const folder = path.join(__dirname, process.argv[2] ?? "");
const lock = fs.readFileSync(path.join(folder, "package-lock.json"));
const installed = path.join(folder, "node_modules", ".installed-lock.json");

if (!fs.existsSync(installed) || !fs.readFileSync(installed).equals(lock)) {
  process.stderr.write(`Installing the packages of builders/${process.argv[2]} ...\n`);
  const shell = process.platform === "win32"; // npm is a script there
  const args = ["ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell });
  fs.writeFileSync(installed, lock);
}

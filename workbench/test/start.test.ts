import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const root = path.resolve(__dirname, "..", "..");

test("npm start prints an address that opens the page, and ends at once when it is interrupted", async () => {
  const server = spawn(process.execPath, ["workbench/start.js", "--no-open", "--port", "0"], { cwd: root });
  let printed = "";
  for await (const part of server.stdout) {
    printed += String(part);
    if (printed.includes("Ctrl-C")) break;
  }
  const [address = ""] = printed.match(/http:\S+/) ?? [];
  const { origin, hash } = new URL(address);
  expect(hash).toMatch(/^#token=[\w-]{32}$/);
  expect(await (await fetch(origin)).text()).toContain("Customer.io workbench");
  server.kill("SIGINT");
  expect(await once(server, "exit")).toEqual([0, null]);
});

import { statSync } from "node:fs";
import path from "node:path";
import { loadComponent } from "../../running/component";
import { buildConnector } from "./buildConnector";
import { writeConnector } from "./writeConnector";

// What `npm run tray` does.
const main = async (): Promise<void> => {
  const folder = path.join(__dirname, "dist", "connector");
  await writeConnector(loadComponent(), folder);
  const zip = buildConnector(folder);
  console.log(`${path.relative(process.cwd(), zip)}, ${Math.round(statSync(zip).size / 1000)} kB`);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { documentationFile, render } from "./documentation";
import { n8nReference, n8nReferenceFile } from "./n8nReference";
import { reference, referenceFile } from "./reference";
import { trayPage, trayPageFile } from "./trayPage";

const written = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

const write = (file: string, after: string): void => {
  const before = written(file);
  writeFileSync(file, after);
  console.log(`${path.basename(file)} ${after === before ? "was up to date" : "written"}`);
};

write(documentationFile, render(written(documentationFile)));
write(referenceFile, reference());
write(n8nReferenceFile, n8nReference());
write(trayPageFile, trayPage());

import { readFileSync, writeFileSync } from "node:fs";
import { documentationFile, render } from "./documentation";

const before = readFileSync(documentationFile, "utf8");
const after = render(before);
writeFileSync(documentationFile, after);
console.log(after === before ? "documentation.md was up to date" : "documentation.md written");

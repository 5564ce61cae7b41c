import { readFileSync, writeFileSync } from "node:fs";
import { documentationFile, render } from "./documentation";

writeFileSync(documentationFile, render(readFileSync(documentationFile, "utf8")));

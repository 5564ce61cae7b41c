import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/**
 * Compiles this folder into `outDir`, file by file. The contenders run as plain JavaScript in plain Node.js:
 * a TypeScript loader in their process would be measured along.
 */
export const compile = (outDir: string): void => {
  for (const folder of [".", "contenders"]) {
    mkdirSync(path.join(outDir, folder), { recursive: true });
    for (const file of readdirSync(path.join(__dirname, folder)).filter((name) => name.endsWith(".ts"))) {
      const source = readFileSync(path.join(__dirname, folder, file), "utf8");
      const { outputText } = ts.transpileModule(source, {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
      });
      writeFileSync(path.join(outDir, folder, file.replace(/\.ts$/, ".js")), outputText);
    }
  }
};

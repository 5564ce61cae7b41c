import path from "node:path";
import { TJSTraySchemaGenerator } from "@trayio/tray-schema/schema/TJSTraySchemaGenerator";
import * as TJS from "typescript-json-schema";
import { operationName, typeName } from "../names";
import { folder as tested } from "./written";

/** A field of Tray's form, as its schema has it. */
export interface Field {
  title?: string;
  description?: string;
  default?: unknown;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  enumLabels?: string[];
  lookup?: { operation: string; input: object; authRequired: boolean };
  properties?: Record<string, Field>;
  required?: string[];
  advanced?: string[];
  items?: Field;
  oneOf?: Field[];
}

/** As TJSTraySchemaGenerator of the kit has them, which makes a program for each type: that takes minutes. */
const settings = {
  ref: false,
  validationKeywords: ["lookupInput", "lookupOperation", "lookupAuthRequired", "enumLabels", "advanced"],
  required: true,
  noExtraProps: true,
};

/** The kit's, without all the types that happen to be installed: a form names none. */
const compilerOptions = {
  strictNullChecks: true,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** The schemas of the forms of these operations, as the kit makes them. */
export const formsOf = (keys: readonly string[], folder = tested): Map<string, Field> => {
  const files = keys.map((key) => path.join(folder, "src", operationName(key), "input.ts"));
  const generator = TJS.buildGenerator(TJS.getProgramFromFiles(files, compilerOptions), settings);
  const kit = new TJSTraySchemaGenerator() as unknown as {
    jsonSchemaToTraySchema: (schema: object) => Field;
  };
  return new Map(
    keys.map((key) => {
      const schema = generator?.getSchemaForSymbol(`${typeName(key)}Input`) ?? {};
      return [key, kit.jsonSchemaToTraySchema(schema)];
    }),
  );
};

import { importId } from "../../inputs/import";
import { step } from "../../perform";
import { maximumWait } from "../../waiting";
import { exampleImport, getImport } from "./getImport";
import { finishImport } from "./importing";

export const waitForImport = step({
  label: "Wait for Import",
  description: "Wait until an import is finished",
  inputs: { importId, maximumWait },
  calls: [getImport],
  run: async (client, values) => ({ data: await finishImport(client, values.importId, values.maximumWait) }),
  example: { finished: true, import: exampleImport },
});

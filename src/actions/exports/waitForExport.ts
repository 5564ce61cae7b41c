import { exportId } from "../../inputs/export";
import { step } from "../../perform";
import { maximumWait } from "../../waiting";
import { exampleFinished, finishExport } from "./exporting";
import { getExport } from "./getExport";
import { getExportLink } from "./getExportLink";

export const waitForExport = step({
  label: "Wait for Export",
  description: "Wait until an export is finished, and get the address of its file",
  inputs: { exportId, maximumWait },
  calls: [getExport, getExportLink],
  run: async (client, values) => ({ data: await finishExport(client, values.exportId, values.maximumWait) }),
  example: exampleFinished,
});

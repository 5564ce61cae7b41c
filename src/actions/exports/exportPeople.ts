import { filterInputs, requiredFilter } from "../../inputs/filter";
import { operation } from "../../operation";
import { step } from "../../perform";
import { waitOptions } from "../../waiting";
import { columns, exampleFinished, runExport } from "./exporting";
import { exampleExport, getExport } from "./getExport";
import { getExportLink } from "./getExportLink";

const start = operation({
  label: "Export People",
  description: "Export people that fit a filter to a CSV file",
  docs: "https://docs.customer.io/integrations/api/app/#operation/exportPeopleData",
  api: "app",
  route: "POST /v1/exports/customers",
  inputs: filterInputs("people"),
  options: { columns },
  body: (values) => ({
    filters: requiredFilter(values),
    attributes: values.columns,
  }),
  needs: "export",
  repeatable: false, // each starts an export of its own
  look: "List Exports",
  example: { export: exampleExport },
});

export const exportPeople = step({
  label: start.label,
  description: start.description,
  inputs: filterInputs("people"),
  options: { columns, ...waitOptions },
  calls: [start, getExport, getExportLink],
  run: (client, values) => runExport(client, start, values),
  example: exampleFinished,
});

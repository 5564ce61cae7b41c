import { operation } from "../../operation";
import { exampleExport } from "./getExport";

export const listExports = operation({
  label: "List Exports",
  description: "List the exports of the workspace, with how far they are",
  docs: "https://docs.customer.io/integrations/api/app/#operation/listExports",
  api: "app",
  route: "GET /v1/exports",
  inputs: {},
  example: { exports: [exampleExport] },
});

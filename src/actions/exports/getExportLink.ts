import { exportId } from "../../inputs/export";
import { operation } from "../../operation";

export const getExportLink = operation({
  label: "Get Export Link",
  description: "Get the address of an export's file. It is good for 15 minutes",
  docs: "https://docs.customer.io/integrations/api/app/#operation/downloadExport",
  api: "app",
  route: "GET /v1/exports/{exportId}/download",
  inputs: { exportId },
  needs: "url",
  example: { url: "https://storage.example.com/exports/110.csv?signature=5f2c" },
});

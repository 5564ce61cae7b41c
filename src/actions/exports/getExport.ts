import { exportId } from "../../inputs/export";
import { operation } from "../../operation";

export const exampleExport = {
  id: 110,
  type: "customers",
  status: "done",
  failed: false,
  total: 1234,
  description: "Customers that fit a filter",
  downloads: 0,
  created_at: 1795167000,
  updated_at: 1795167060,
};

export const getExport = operation({
  label: "Get Export",
  description: "Get how far an export is",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getExport",
  api: "app",
  route: "GET /v1/exports/{exportId}",
  inputs: { exportId },
  needs: "export",
  example: { export: exampleExport },
});

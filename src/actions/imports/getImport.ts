import { importId } from "../../inputs/import";
import { operation } from "../../operation";

export const exampleImport = {
  id: 30,
  name: "New accounts",
  type: "people",
  identifier: "id",
  state: "imported",
  rows_to_import: 250,
  rows_imported: 250,
  created_at: 1795167000,
  updated_at: 1795167060,
};

export const getImport = operation({
  label: "Get Import",
  description: "Get how far an import is",
  docs: "https://docs.customer.io/integrations/api/app/#operation/getImport",
  api: "app",
  route: "GET /v1/imports/{importId}",
  inputs: { importId },
  needs: "import",
  example: { import: exampleImport },
});

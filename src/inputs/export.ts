import { numericId } from "./numericId";
import { withDropdown } from "./withDropdown";

export const exportId = withDropdown(
  numericId({ label: "Export ID", comments: "The number of an export", example: "110" }),
  "selectExport",
);

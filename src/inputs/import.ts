import { numericId } from "./numericId";

export const importId = numericId({
  label: "Import ID",
  comments: "The id that Import CSV answered with",
  example: "30",
});

import { numericId } from "./numericId";
import { withDropdown } from "./withDropdown";

export const broadcastId = withDropdown(
  numericId({
    label: "Broadcast ID",
    comments: "The number of an API-triggered broadcast that exists",
    example: "12",
  }),
  "selectBroadcast",
);

export const triggerId = numericId({
  label: "Trigger ID",
  comments: "The id that Trigger Broadcast answered with",
  example: "3",
});

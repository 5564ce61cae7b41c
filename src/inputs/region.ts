import { choice } from "./fields";

/** The stored values US and EU are those of the published component: its workflows keep working. */
export const region = choice(
  {
    label: "Region",
    comments:
      "The region the account is configured in. Connection's Region is right unless this step needs another",
  },
  [
    { label: "Connection's Region", value: "connection" },
    { label: "US", value: "US" },
    { label: "EU", value: "EU" },
  ],
);

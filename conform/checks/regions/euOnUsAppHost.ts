import { host } from "../../kinds/host";

export const euOnUsAppHost = host({
  question: "Does the US host of the App API refuse an account of the EU as it refuses a wrong key?",
  why: "The region of an App API key alone is the host that accepts it.",
  source: "App API reference: 401; a 301 was seen in 2023",
  does: "Lists the workspaces there.",
  expected: "401 {meta:{error}}",
  needs: ["app"],
  settles: ["other-region-keys"],
  region: "eu",
  send: ({ app }, connection) => app("GET", "/workspaces", "", { connection }),
});

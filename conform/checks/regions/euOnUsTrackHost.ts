import { pathOf } from "../../asker";
import { host } from "../../kinds/host";

export const euOnUsTrackHost = host({
  question: "Does the US host of the Track API redirect an account of the EU with a 301?",
  why: "The steps follow no redirect: if it is a proxy instead, EU data would pass through the US.",
  source: "Track API reference: routed to the EU; how is not said",
  does: "Identifies a person there.",
  expected: "301 {meta:{errors:[text]}}",
  settles: ["wrong-datacenter"],
  region: "eu",
  send: ({ track, person, quiet }, connection) => track("PUT", pathOf(person()), quiet, { connection }),
});

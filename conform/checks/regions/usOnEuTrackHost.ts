import { pathOf } from "../../asker";
import { host } from "../../kinds/host";

export const usOnEuTrackHost = host({
  question: "Does the EU host of the Track API refuse an account of the US?",
  why: "A wrong Region on a connection has to be an error, and not data in the wrong place.",
  source: "Track API reference: requests to EU endpoints will fail",
  does: "Identifies a person there.",
  expected: "401 {meta:{error}}",
  settles: ["us-account-in-eu"],
  region: "us",
  send: ({ track, person, quiet }, connection) => track("PUT", pathOf(person()), quiet, { connection }),
});

import { host } from "../../kinds/host";

export const regionOfEuOnUsHost = host({
  question: "Does the US host say where an account of the EU is?",
  why: "The region is asked there if the EU host refuses.",
  source: "Track API reference: returns your region in either case",
  does: "Asks it.",
  expected: "200 {environment_id,region,url}",
  region: "eu",
  send: ({ track }, connection) => track("GET", "/v1/accounts/region", "", { connection }),
});

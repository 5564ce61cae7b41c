import { host } from "../../kinds/host";

export const regionOfUsOnEuHost = host({
  question: "Does the EU host say where an account of the US is?",
  why: "The region is asked of the EU host first, so that EU data never meets a US host.",
  source: "Track API reference: returns your region in either case",
  does: "Asks it.",
  expected: "200 {environment_id,region,url}",
  region: "us",
  send: ({ track }, connection) => track("GET", "/v1/accounts/region", "", { connection }),
});

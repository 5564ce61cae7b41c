import { wrongKey } from "../../kinds/wrongKey";

export const wrongTrackKey = wrongKey({
  question: "How does the Track API refuse a wrong key?",
  does: "Asks for the region with a key that is none.",
  expected: "401 {meta:{error}}; with WWW-Authenticate",
  field: "apiKey",
  send: ({ track }, connection) => track("GET", "/v1/accounts/region", "", { connection }),
});

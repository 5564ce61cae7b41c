import { wrongKey } from "../../kinds/wrongKey";

export const wrongAppKey = wrongKey({
  question: "How does the App API refuse a wrong key?",
  does: "Lists the workspaces with a key that is none.",
  expected: "401 {meta:{error}}; without WWW-Authenticate",
  needs: ["app"],
  field: "appApiKey",
  send: ({ app }, connection) => app("GET", "/workspaces", "", { connection }),
});

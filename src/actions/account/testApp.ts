import { isPlainObject } from "../../values/pairs";
import { type Accepted, has, isRightGuess, judge, orUnreachable, type Trial, tryKey } from "./trial";

interface Outcome {
  present: boolean;
  works: boolean;
  region: string | null;
  workspaces: unknown;
  message: string;
}

const failed = (present: boolean, message: string): Outcome => ({
  present,
  works: false,
  region: null,
  workspaces: null,
  message,
});

const idAndName = (list: unknown): unknown =>
  Array.isArray(list) ? list.filter(isPlainObject).map(({ id, name }) => ({ id, name })) : [];

const accepted = (trial: Trial, { host, answer }: Accepted): Outcome => {
  const workspaces = idAndName(answer.workspaces);
  if (has(trial, "baseUrl"))
    return {
      present: true,
      works: true,
      region: null,
      workspaces,
      message: "The App API key works. Its region is not known: every request goes to the Base URL Override",
    };
  const words = { works: "The App API key works", isRight: "The App API key is right" };
  return { present: true, region: host, workspaces, ...judge(trial, host, words) };
};

/** What a key that is refused really is: the guess is tried on Customer.io itself. */
const diagnose = async (trial: Trial): Promise<string> => {
  const { fields, client } = trial;
  if (await isRightGuess(client.with({ apiKey: fields.appApiKey }), "track"))
    return "App API Key holds a Track API key. The App API needs an App API key; a Track API key belongs in API Key";
  return "Customer.io does not accept the App API Key in either region. Copy it again from App API Keys, and look at the IP addresses it allows";
};

/** Tests the App API key. */
export const testApp = (trial: Trial): Promise<Outcome> =>
  orUnreachable(
    async () => {
      if (!has(trial, "appApiKey"))
        return failed(false, "The connection has no App API key. Steps that use the App API need one");
      const found = await tryKey(trial.client, "app");
      return found ? accepted(trial, found) : failed(true, await diagnose(trial));
    },
    (why) => failed(true, why),
  );

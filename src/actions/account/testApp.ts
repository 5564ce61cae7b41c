import { type Accepted, accepts, ask, has, judge, type Keys, orUnreachable } from "./asking";

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
  Array.isArray(list) ? list.map(({ id, name }: { id?: unknown; name?: unknown }) => ({ id, name })) : [];

const accepted = (keys: Keys, { host, answer }: Accepted): Outcome => {
  const workspaces = idAndName(answer.workspaces);
  if (has(keys, "baseUrl"))
    return {
      present: true,
      works: true,
      region: null,
      workspaces,
      message: "The App API key works. Its region is not known: every request goes to the Base URL Override",
    };
  const words = { works: "The App API key works", isRight: "The App API key is right" };
  return { present: true, region: host, workspaces, ...judge(keys, host, words) };
};

/** What a key that is refused really is: the guess is tried on Customer.io itself. */
const diagnose = async (keys: Keys): Promise<string> => {
  const { fields, clientWith } = keys;
  if (has(keys, "siteId") && (await accepts(clientWith({ apiKey: fields.appApiKey }), "track")))
    return "App API Key holds a Track API key. The App API needs an App API key; a Track API key belongs in API Key";
  return "Customer.io does not accept the App API Key in either region. Copy it again from App API Keys, and look at the IP addresses it allows";
};

/** Tests the App API key. */
export const testApp = (keys: Keys): Promise<Outcome> =>
  orUnreachable(
    async () => {
      if (!has(keys, "appApiKey"))
        return failed(false, "The connection has no App API key. Steps that use the App API need one");
      const found = await ask(keys.client, "app");
      return found ? accepted(keys, found) : failed(true, await diagnose(keys));
    },
    (why) => failed(true, why),
  );

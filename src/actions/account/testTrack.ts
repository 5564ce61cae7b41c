import { type Accepted, accepts, ask, has, judge, type Keys, orUnreachable } from "./asking";

interface Outcome {
  present: boolean;
  works: boolean;
  region: string | null;
  workspaceId: unknown;
  message: string;
}

const failed = (present: boolean, message: string): Outcome => ({
  present,
  works: false,
  region: null,
  workspaceId: null,
  message,
});

const accepted = (keys: Keys, { answer }: Accepted): Outcome => {
  const region = String(answer.region).toUpperCase();
  const words = {
    works: "The Track API key and Site ID work",
    isRight: "The Track API key and Site ID are right",
  };
  return { present: true, region, workspaceId: answer.environment_id, ...judge(keys, region, words) };
};

/** What a pair that is refused really is: each guess is tried on Customer.io itself. */
const diagnose = async (keys: Keys): Promise<string> => {
  const { fields, clientWith } = keys;
  const swapped = clientWith({ siteId: fields.apiKey, apiKey: fields.siteId });
  if (await accepts(swapped, "track")) return "Site ID and API Key are swapped: each is in the other's field";
  if (await accepts(clientWith({ appApiKey: fields.apiKey }), "app"))
    return "API Key holds an App API key. The Track API needs a Track API key; an App API key belongs in App API Key";
  return "Customer.io does not accept the API Key and Site ID in either region. Copy both again from one row of Tracking API Keys";
};

/** Tests the Track API key and Site ID. */
export const testTrack = (keys: Keys): Promise<Outcome> =>
  orUnreachable(
    async () => {
      if (!has(keys, "apiKey") && !has(keys, "siteId"))
        return failed(
          false,
          "The connection has no Track API key and Site ID. Steps that use the Track API need them",
        );
      if (!has(keys, "apiKey", "siteId"))
        return failed(
          false,
          `${has(keys, "apiKey") ? "Site ID" : "API Key"} is missing. The Track API needs both`,
        );
      const found = await ask(keys.client, "track");
      return found ? accepted(keys, found) : failed(true, await diagnose(keys));
    },
    (why) => failed(true, why),
  );

import { type Accepted, has, isRightGuess, judge, orUnreachable, type Trial, tryKey } from "./trial";

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

const regions = new Map<unknown, string>([
  ["us", "US"],
  ["eu", "EU"],
]);

const words = {
  works: "The Track API key and Site ID work",
  isRight: "The Track API key and Site ID are right",
};

/** What is said when Customer.io accepts the pair and does not name a region: steps need one. */
const judgeWithoutRegion = ({ client }: Trial): { works: boolean; message: string } => {
  const silent = "Customer.io did not say where the account is";
  return client.region === undefined
    ? { works: false, message: `${words.isRight}, but ${silent}. Set Region to US or EU` }
    : { works: true, message: `${words.works}. ${silent}` };
};

const accepted = (trial: Trial, { answer }: Accepted): Outcome => {
  const region = regions.get(answer.region);
  const judged = region === undefined ? judgeWithoutRegion(trial) : judge(trial, region, words);
  return { present: true, region: region ?? null, workspaceId: answer.environment_id ?? null, ...judged };
};

/** What a pair that is refused really is: each guess is tried on Customer.io itself. */
const diagnose = async (trial: Trial): Promise<string> => {
  const { fields, client } = trial;
  const swapped = client.with({ siteId: fields.apiKey, apiKey: fields.siteId });
  if (await isRightGuess(swapped, "track"))
    return "Site ID and API Key are swapped: each is in the other's field";
  if (await isRightGuess(client.with({ appApiKey: fields.apiKey }), "app"))
    return "API Key holds an App API key. The Track API needs a Track API key; an App API key belongs in App API Key";
  return "Customer.io does not accept the API Key and Site ID in either region. Copy both again from one row of Tracking API Keys";
};

/** Tests the Track API key and Site ID. */
export const testTrack = (trial: Trial): Promise<Outcome> =>
  orUnreachable(
    async () => {
      if (!has(trial, "apiKey") && !has(trial, "siteId"))
        return failed(
          false,
          "The connection has no Track API key and Site ID. Steps that use the Track API need them",
        );
      if (!has(trial, "apiKey", "siteId"))
        return failed(
          false,
          `${has(trial, "apiKey") ? "Site ID" : "API Key"} is missing. The Track API needs both`,
        );
      const found = await tryKey(trial.client, "track");
      return found ? accepted(trial, found) : failed(true, await diagnose(trial));
    },
    (why) => failed(true, why),
  );

import { UsageError } from "../demo/usageError";
import { type Facts, jsonOf, newAsker } from "./asker";
import type { Ground, Region } from "./ground";
import { newLedger } from "./made";
import type { Need } from "./needs";
import { listOf, type Reply, says } from "./reply";

/** The region that somebody chose; undefined where it is found out, or an override stands for all hosts. */
const chosenRegion = ({ connection: { fields } }: Ground): "US" | "EU" | undefined => {
  const chosen = (fields.baseUrl ?? "") === "" ? (fields.region ?? "").trim().toUpperCase() : "";
  return chosen === "US" || chosen === "EU" ? chosen : undefined;
};

/** Nothing is asked where a key is not accepted, or nobody answers. */
const demand = (ground: Ground, reply: Reply, what: string): void => {
  const region = chosenRegion(ground);
  const where = region ? ` at its hosts in the ${region}, which CUSTOMERIO_REGION names` : "";
  if (reply.status === 401 || reply.status === 403)
    throw new UsageError(`Customer.io does not accept the ${what}${where}`);
  if (reply.status !== 200)
    throw new UsageError(`Customer.io could not be asked with the ${what}${where}: ${says(reply)}`);
};

/** A host of the other region may say where an account is, and refuses everything else. */
const demandRegion = (ground: Ground, found: unknown): void => {
  const chosen = chosenRegion(ground);
  if (chosen === undefined || typeof found !== "string" || found.toUpperCase() === chosen) return;
  throw new UsageError(
    `CUSTOMERIO_REGION: is ${chosen}, and the account is in the other region; leave it out to have the region found`,
  );
};

/** Finds out by reading what an account has. Throws where a key of it is not accepted. */
export const findFacts = async (ground: Ground, mark: string, hasAppKey: boolean): Promise<Facts> => {
  const asker = newAsker({
    ground,
    facts: { has: new Set(), own: [] },
    ledger: newLedger(),
    mark,
    check: "facts",
  });
  const account = await asker.track("GET", "/v1/accounts/region");
  demand(ground, account, "Site ID and API key");
  const { region, environment_id: workspace } = jsonOf(account);
  demandRegion(ground, region);
  const has = new Set<Need>((Object.keys(ground.abroad) as Region[]).filter((one) => ground.abroad[one]));
  if (!hasAppKey) return { has, own: [String(workspace)] };

  const answer = await asker.app("GET", "/workspaces");
  demand(ground, answer, "App API key");
  const workspaces = listOf(jsonOf(answer).workspaces);
  if (
    workspaces.length > 0 &&
    workspace !== undefined &&
    !workspaces.some(({ id }) => String(id) === String(workspace))
  )
    throw new UsageError(
      "CUSTOMERIO_APP_API_KEY: belongs to another account than CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY",
    );
  const own = [workspace, ...workspaces.flatMap(({ id, name }) => [id, name])].map(String);
  has.add("app");
  const byAddress = await asker.app(
    "GET",
    `/customers/${encodeURIComponent(asker.address())}/attributes?id_type=email`,
  );
  if (byAddress.status === 404) has.add("emails");
  const types = listOf(jsonOf(await asker.app("GET", "/object_types")).types);
  const type = types.find(({ enabled }) => enabled !== false)?.id;
  if (type === undefined) return { has, own };
  has.add("objects");
  return { has, own, objectType: String(type) };
};

import { UsageError } from "../demo/usageError";
import { type Facts, jsonOf, newAsker } from "./asker";
import type { Ground, Region } from "./ground";
import { newLedger } from "./made";
import type { Need } from "./needs";
import { listOf, type Reply, says } from "./reply";

/** Nothing is asked where a key is not accepted, or nobody answers. */
const demand = (reply: Reply, what: string): void => {
  if (reply.status === 401 || reply.status === 403)
    throw new UsageError(`Customer.io does not accept the ${what}`);
  if (reply.status !== 200)
    throw new UsageError(`Customer.io could not be asked with the ${what}: ${says(reply)}`);
};

/** Finds out by reading what an account has. Throws where a key of it is not accepted. */
export const findFacts = async (ground: Ground, mark: string, hasAppKey: boolean): Promise<Facts> => {
  const asker = newAsker({
    ground,
    facts: { has: new Set() },
    ledger: newLedger(),
    mark,
    check: "facts",
  });
  demand(await asker.track("GET", "/v1/accounts/region"), "Site ID and API key");
  const has = new Set<Need>((Object.keys(ground.abroad) as Region[]).filter((one) => ground.abroad[one]));
  if (!hasAppKey) return { has };

  demand(await asker.app("GET", "/workspaces"), "App API key");
  has.add("app");
  const byAddress = await asker.app(
    "GET",
    `/customers/${encodeURIComponent(asker.address())}/attributes?id_type=email`,
  );
  if (byAddress.status === 404) has.add("emails");
  const types = listOf(jsonOf(await asker.app("GET", "/object_types")).types);
  const type = types.find(({ enabled }) => enabled !== false)?.id;
  if (type === undefined) return { has };
  has.add("objects");
  return { has, objectType: String(type) };
};

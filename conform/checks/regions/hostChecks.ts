import type { Asker } from "../../asker";
import { pathOf } from "../../asker";
import type { Check } from "../../check";
import type { Region } from "../../ground";
import type { Need } from "../../needs";
import { type Reply, says } from "../../reply";

interface Host {
  question: string;
  why: string;
  source: string;
  does: string;
  expected: string;
  region: Region;
  needs?: readonly Need[];
  settles?: readonly string[];
  send: (asker: Asker, abroad: ReturnType<Asker["abroad"]>) => Promise<Reply>;
}

/** What a host says to an account of the other region. */
const host = ({ region, needs = [], send, ...given }: Host): Check => ({
  ...given,
  needs: [region, ...needs],
  ask: async (asker) => says(await send(asker, asker.abroad(region))),
});

const write: Host["send"] = ({ track, person, quiet }, connection) =>
  track("PUT", pathOf(person()), quiet, { connection });

const read: Host["send"] = ({ app }, connection) => app("GET", "/workspaces", "", { connection });

const ask: Host["send"] = ({ track }, connection) => track("GET", "/v1/accounts/region", "", { connection });

const regionAnswer = "200 {environment_id,region,url}";

export const hostChecks = {
  regionOfUsOnEuHost: host({
    question: "Does the EU host say where an account of the US is?",
    why: "The region is asked of the EU host first, so that EU data never meets a US host.",
    source: "Track API reference: returns your region in either case",
    does: "Asks it.",
    expected: regionAnswer,
    region: "us",
    send: ask,
  }),
  regionOfEuOnUsHost: host({
    question: "Does the US host say where an account of the EU is?",
    why: "The region is asked there if the EU host refuses.",
    source: "Track API reference: returns your region in either case",
    does: "Asks it.",
    expected: regionAnswer,
    region: "eu",
    send: ask,
  }),
  usOnEuTrackHost: host({
    question: "Does the EU host of the Track API refuse an account of the US?",
    why: "A wrong Region on a connection has to be an error, and not data in the wrong place.",
    source: "Track API reference: requests to EU endpoints will fail",
    does: "Identifies a person there.",
    expected: "401 {meta:{error}}",
    region: "us",
    settles: ["us-account-in-eu"],
    send: write,
  }),
  euOnUsTrackHost: host({
    question: "Does the US host of the Track API redirect an account of the EU with a 301?",
    why: "The steps follow no redirect: if it is a proxy instead, EU data would pass through the US.",
    source: "Track API reference: routed to the EU; how is not said",
    does: "Identifies a person there.",
    expected: "301 {meta:{errors:[text]}}",
    region: "eu",
    settles: ["wrong-datacenter"],
    send: write,
  }),
  usOnEuAppHost: host({
    question: "Does the EU host of the App API refuse an account of the US as it refuses a wrong key?",
    why: "The region of an App API key alone is the host that accepts it.",
    source: "App API reference: 401; a 301 was seen in 2023",
    does: "Lists the workspaces there.",
    expected: "401 {meta:{error}}",
    region: "us",
    needs: ["app"],
    settles: ["other-region-keys"],
    send: read,
  }),
  euOnUsAppHost: host({
    question: "Does the US host of the App API refuse an account of the EU as it refuses a wrong key?",
    why: "The region of an App API key alone is the host that accepts it.",
    source: "App API reference: 401; a 301 was seen in 2023",
    does: "Lists the workspaces there.",
    expected: "401 {meta:{error}}",
    region: "eu",
    needs: ["app"],
    settles: ["other-region-keys"],
    send: read,
  }),
};

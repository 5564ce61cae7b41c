import type { Asker } from "../../asker";
import type { Check } from "../../check";
import type { Need } from "../../needs";
import { type Reply, says } from "../../reply";

interface Stranger {
  question: string;
  why: string;
  source: string;
  does: string;
  expected: string;
  needs?: readonly Need[];
  ask: (asker: Asker) => Promise<string>;
}

const stranger = (given: Stranger): Check => given;

/** A key that is none. */
const wrong = "conformance-no-key";

const challenge = ({ headers }: Reply): string =>
  `${headers["www-authenticate"] === undefined ? "without" : "with"} WWW-Authenticate`;

export const strangerChecks = {
  wrongTrackKey: stranger({
    question: "How does the Track API refuse a wrong key?",
    why: "Test Connection finds out which credential is wrong, since this does not tell.",
    source: "seen live in September 2026",
    does: "Asks for the region with a key that is none.",
    expected: "401 {meta:{error}}; with WWW-Authenticate",
    ask: async ({ track, connectionWith }) => {
      const connection = connectionWith({ apiKey: wrong });
      const reply = await track("GET", "/v1/accounts/region", "", { connection });
      return `${says(reply)}; ${challenge(reply)}`;
    },
  }),
  wrongAppKey: stranger({
    question: "How does the App API refuse a wrong key?",
    why: "Test Connection finds out which credential is wrong, since this does not tell.",
    source: "seen live in September 2026",
    does: "Lists the workspaces with a key that is none.",
    expected: "401 {meta:{error}}; without WWW-Authenticate",
    needs: ["app"],
    ask: async ({ app, connectionWith }) => {
      const connection = connectionWith({ appApiKey: wrong });
      const reply = await app("GET", "/workspaces", "", { connection });
      return `${says(reply)}; ${challenge(reply)}`;
    },
  }),
  unknownTrackRoute: stranger({
    question: "Does the Track API answer an unknown path with a web page?",
    why: "Errors are read as text where they are no JSON.",
    source: "seen live in September 2026",
    does: "Reads a path that does not exist.",
    expected: "404 a web page",
    ask: async ({ track }) => says(await track("GET", "/v1/conformance")),
  }),
  wrongMethod: stranger({
    question: "Does the Track API answer a wrong method with a web page?",
    why: "A raw request with the wrong method is told from one with the wrong path by nothing.",
    source: "seen live in September 2026",
    does: "Patches a person who does not exist.",
    expected: "404 a web page",
    ask: async ({ track, person, quiet }) => says(await track("PATCH", `/v1/customers/${person()}`, quiet)),
  }),
};

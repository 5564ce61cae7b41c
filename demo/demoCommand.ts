import { ulid } from "ulid";
import { loadComponent } from "../running/component";
import { credentialsFrom, openAccount } from "./account";
import { readOptions } from "./options";
import type { Paint } from "./paint";
import { tour } from "./tour";

const help = `npm run demo

Runs Identify, Track, Track Page View, Raw Request and Destroy of the built package, one after the other,
and shows what was sent and what Customer.io holds afterwards.

It runs against a sandbox of Customer.io on this machine. With CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY set
it runs on that account instead, after asking: npm run demo -- --yes does not ask.

Exit code: 0 when all went as it should, 1 when something failed, 2 when nothing was run.`;

const warning = (id: string, place: string): string =>
  `CUSTOMERIO_SITE_ID and CUSTOMERIO_API_KEY are set, so this runs on ${place}.
It creates one person, ${id}, tracks two events and deletes the person again.
Campaigns of that workspace that wait for new people may start.`;

/** The account to run on. Not the sandbox of `npm run sandbox`: the demo makes trouble, for which it needs its own. */
const accountNamed = (env: NodeJS.ProcessEnv) => {
  const credentials = credentialsFrom(env);
  return credentials?.windowUrl === undefined ? credentials : undefined;
};

/** Who typed the command, and where the answer goes. */
interface Typed {
  args: string[];
  env: NodeJS.ProcessEnv;
  paint: Paint;
  print: (line: string) => void;
  /** Asks whether to go on. */
  consents: (question: string) => Promise<boolean>;
}

/** `npm run demo`: runs the tour and resolves with the exit code. */
export const demoCommand = async ({ args, env, paint, print, consents }: Typed): Promise<number> => {
  const { values } = readOptions(args, { yes: { type: "boolean" }, help: { type: "boolean", short: "h" } });
  if (values.help) {
    print(help);
    return 0;
  }
  const component = loadComponent();
  const credentials = accountNamed(env);
  const id = credentials ? `connector-demo-${ulid()}` : "ada-1815";
  const account = await openAccount(component, credentials);
  try {
    if (credentials) {
      print(`${warning(id, account.place)}\n`);
      if (!values.yes && !(await consents("Go on?"))) {
        print("Nothing was sent.");
        return 2;
      }
    }
    return (await tour({ component, account, id, paint, write: print })) ? 0 : 1;
  } finally {
    await account.close();
  }
};

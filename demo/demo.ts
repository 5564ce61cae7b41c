import { ulid } from "ulid";
import { credentialsFrom, openAccount } from "./account";
import { loadComponent } from "./component";
import { consents } from "./consent";
import { exitWith } from "./exitWith";
import { painter, wantsColours } from "./paint";
import { tour } from "./tour";
import { UsageError } from "./usageError";

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

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const demo = async (args: string[]): Promise<number> => {
  const unknown = args.find((arg) => !["--yes", "--help", "-h"].includes(arg));
  if (unknown !== undefined) throw new UsageError(`${unknown}: unknown option. There are --yes and --help`);
  if (args.includes("--help") || args.includes("-h")) {
    write(help);
    return 0;
  }
  const component = loadComponent();
  const credentials = credentialsFrom(process.env);
  const id = credentials ? `connector-demo-${ulid()}` : "ada-1815";
  const account = await openAccount(component, credentials);
  try {
    if (credentials) {
      write(`${warning(id, account.place)}\n`);
      if (!args.includes("--yes") && !(await consents("Go on?"))) {
        write("Nothing was sent.");
        return 2;
      }
    }
    const paint = painter(wantsColours(process.stdout, process.env));
    return (await tour({ component, account, id, paint, write })) ? 0 : 1;
  } finally {
    await account.close();
  }
};

void exitWith(() => demo(process.argv.slice(2)));

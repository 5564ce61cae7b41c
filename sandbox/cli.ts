import { parseArgs } from "node:util";
import { regions } from "./accounts";
import { type Account, type Sandbox, startSandbox } from "./sandbox";
import { reportableEvents } from "./state/reportableEvents";
import { webhookAddress } from "./webhookAddress";
import { openWindow } from "./window";

const help = `A small Customer.io on this machine. It forgets everything when it ends.

  npm run sandbox -- [--port N] [--eu-port N] [--webhook ADDRESS]

  --port N            port of the US listener (any free one without it)
  --eu-port N         port of the EU listener
  --webhook ADDRESS   is told of everything, as a reporting webhook: http://127.0.0.1 with port and path
  --help              this text
`;

const credentials = ({ url }: Sandbox["us"], account: Account): string =>
  [
    `  Base URL Override     ${url}`,
    `  Site ID               ${account.siteId}`,
    `  API Key               ${account.apiKey}`,
    `  App API Key           ${account.appApiKey}`,
    `  Webhook Signing Key   ${account.webhookSigningKey}`,
  ].join("\n");

/** What `npm run step` reads from its environment to run here. */
const exportLines = ({ url }: Sandbox["us"], account: Account, windowUrl: string): string =>
  Object.entries({
    CUSTOMERIO_SITE_ID: account.siteId,
    CUSTOMERIO_API_KEY: account.apiKey,
    CUSTOMERIO_APP_API_KEY: account.appApiKey,
    CUSTOMERIO_WEBHOOK_SIGNING_KEY: account.webhookSigningKey,
    CUSTOMERIO_BASE_URL: url,
    CUSTOMERIO_SANDBOX: `${windowUrl}/${account.region}`,
  })
    .map(([name, value]) => `  export ${name}=${value}`)
    .join("\n");

const webhookNote = (endpoint: string): string => `Both workspaces tell ${endpoint} what happens,
each signed with its Webhook Signing Key. To let something happen:

  npm run step -- identify id=ada-1815 customerData='{"unsubscribed":true}'

`;

const welcome = (sandbox: Sandbox, windowUrl: string, endpoint: string | undefined): string => {
  const { us, eu, account, euAccount } = sandbox;
  return `Customer.io sandbox is running.

US workspace ${account.workspaceId}
${credentials(us, account)}

EU workspace ${euAccount.workspaceId}
${credentials(eu, euAccount)}

To run steps here, each on what the ones before it left, type this in another terminal:

${exportLines(us, account, windowUrl)}

  npm run step -- identify id=ada-1815

${endpoint === undefined ? "" : webhookNote(endpoint)}For the EU workspace:

${exportLines(eu, euAccount, windowUrl)}

To use it in a connection: enter the Site ID and the keys, and the URL as Base URL Override.
To try it by hand:

  curl -i -u ${account.siteId}:${account.apiKey} -X PUT ${us.url}/api/v1/customers/ada \\
    -H 'Content-Type: application/json' -d '{"first_name":"Ada"}'
  curl -i -H 'Authorization: Bearer ${account.appApiKey}' ${us.url}/v1/customers/ada/attributes

Ctrl-C ends it.`;
};

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 0);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${text} is not a port`);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      "eu-port": { type: "string" },
      webhook: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const endpoint = values.webhook === undefined ? undefined : webhookAddress(values.webhook);
  const sandbox = await startSandbox({ port: portOf(values.port), euPort: portOf(values["eu-port"]) });
  if (endpoint !== undefined)
    for (const region of regions) sandbox.addWebhook({ endpoint, events: reportableEvents }, region);
  const window = await openWindow(sandbox);
  const close = () => Promise.all([window.close(), sandbox.close()]);
  process.once("SIGINT", close);
  process.once("SIGTERM", close);
  console.log(welcome(sandbox, window.url, endpoint));
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

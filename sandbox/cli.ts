import { parseArgs } from "node:util";
import { type Account, type Sandbox, startSandbox } from "./sandbox";

const help = `A small Customer.io on this machine. It forgets everything when it ends.

  npm run sandbox -- [--port N] [--eu-port N]

  --port N      port of the US listener (any free one without it)
  --eu-port N   port of the EU listener
  --help        this text
`;

const credentials = ({ url }: Sandbox["us"], account: Account): string =>
  [
    `  Base URL Override   ${url}`,
    `  Site ID             ${account.siteId}`,
    `  API Key             ${account.apiKey}`,
    `  App API Key         ${account.appApiKey}`,
  ].join("\n");

const welcome = ({ us, eu, account, euAccount }: Sandbox): string => `Customer.io sandbox is running.

US workspace ${account.workspaceId}
${credentials(us, account)}

EU workspace ${euAccount.workspaceId}
${credentials(eu, euAccount)}

To use it in a connection: enter the Site ID and the keys, and the URL as Base URL Override.
To try it by hand:

  curl -i -u ${account.siteId}:${account.apiKey} -X PUT ${us.url}/api/v1/customers/ada \\
    -H 'Content-Type: application/json' -d '{"first_name":"Ada"}'
  curl -i -H 'Authorization: Bearer ${account.appApiKey}' ${us.url}/v1/customers/ada/attributes

Ctrl-C ends it.`;

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 0);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`${text} is not a port`);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { port: { type: "string" }, "eu-port": { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const sandbox = await startSandbox({ port: portOf(values.port), euPort: portOf(values["eu-port"]) });
  console.log(welcome(sandbox));
  process.once("SIGINT", () => sandbox.close());
  process.once("SIGTERM", () => sandbox.close());
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

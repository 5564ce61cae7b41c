import type { Component } from "../running/component";
import { type FlowServer, startFlow } from "../running/flowServer";
import { type Run, runStep } from "../running/runStep";
import { deploy, remove, type TriggerRun } from "../running/runTrigger";
import type { Sandbox } from "../sandbox/sandbox";
import type { Account } from "./account";
import type { Paint } from "./paint";
import { runRows } from "./runRows";
import { type TableRow, tableLines } from "./table";

interface TriggerTour {
  component: Component;
  account: Account;
  sandbox: Sandbox;
  /** To whom something is sent. */
  id: string;
  paint: Paint;
}

const to = "ada@example.com";

/** What the flow starts with: one event of the four that a send has. */
const metric = "delivered";

interface Story {
  deployed: TriggerRun;
  sent: Run;
  /** What the webhook of the send came to, and the forged one. */
  executions: TriggerRun[];
  removed: TriggerRun;
  /** How the forged request was answered. */
  refused: number;
  /** What Customer.io still holds once the flow was deleted. */
  webhooksLeft: number;
}

const startedIn = ({ component, account }: TriggerTour): Promise<FlowServer> => {
  const trigger = component.triggers.reportingWebhook;
  if (!trigger) throw new Error("the built package has no trigger reportingWebhook");
  return startFlow({
    trigger,
    typed: { events: [`email_${metric}`] },
    connection: account.connection,
    name: "Demo",
    stableId: "demo",
    instance: { id: "demo", name: "Demo" },
  });
};

/** The webhook that came in, sent again for somebody else, with the signature that it had. */
const forge = async (sandbox: Sandbox, { flow }: FlowServer): Promise<number> => {
  const post = sandbox.posts().at(-1);
  const [attempt] = post?.attempts ?? [];
  const answer = await fetch(flow.url, {
    method: "POST",
    headers: {
      "X-CIO-Timestamp": String(attempt?.timestamp),
      "X-CIO-Signature": String(attempt?.signature),
    },
    body: String(post?.body).replace(to, "eve@example.com"),
  });
  return answer.status;
};

const toldBy = async (options: TriggerTour, server: FlowServer): Promise<Story> => {
  const { component, account, sandbox, id } = options;
  const sendEmail = component.actions.sendEmail;
  if (!sendEmail) throw new Error("the built package has no step sendEmail");
  const deployed = await deploy(server.flow);
  const sent = await runStep(sendEmail, { id, to, message: "44" }, account.connection);
  await sandbox.hooksSettled();
  const refused = await forge(sandbox, server);
  const removed = await remove(server.flow);
  const webhooksLeft = sandbox.webhooks().length;
  return { deployed, sent, executions: server.executions, removed, refused, webhooksLeft };
};

const rowsOf = ({ component, account }: TriggerTour, { flow }: FlowServer, story: Story): TableRow[] => {
  const { deployed, sent, executions, removed, refused } = story;
  const { trigger } = flow;
  const label = trigger.display.label;
  const [genuine, forged] = executions;
  const request = `POST ${new URL(flow.url).pathname}`;
  const came = (
    run: TriggerRun | undefined,
    row: Pick<TableRow, "request" | "statuses" | "note">,
  ): TableRow[] => (run ? [{ step: label, milliseconds: run.milliseconds, ...row }] : []);
  return [
    ...runRows(trigger, deployed, account, "the flow is deployed"),
    ...runRows(component.actions.sendEmail ?? trigger, sent, account),
    ...came(genuine, { request, statuses: [genuine?.result?.response?.statusCode], note: `email ${metric}` }),
    ...came(forged, { request: `${request}, forged`, statuses: [refused] }),
    ...runRows(trigger, removed, account, "the flow is deleted"),
  ];
};

/** As much of what the first step of the flow gets as is looked at. */
interface Report {
  metric?: unknown;
  data?: { recipient?: unknown };
}

const reportOf = (run: TriggerRun | undefined): Report => (run?.result?.payload.body.data ?? {}) as Report;

const expectations: { says: string; holds: (story: Story) => boolean }[] = [
  {
    says: `The flow was started once, by the signed webhook of what was sent to ${to}.`,
    holds: ({ executions }) => {
      const started = executions.filter(({ result }) => result?.branch === "Event").map(reportOf);
      return started.length === 1 && started[0]?.metric === metric && started[0].data?.recipient === to;
    },
  },
  {
    says: "The forged one started nothing: X-CIO-Signature does not fit the body.",
    holds: ({ executions: [, forged] }) =>
      forged?.error?.message.startsWith("X-CIO-Signature: does not fit the body") === true,
  },
  {
    says: "With the flow, its webhook was deleted from Customer.io.",
    holds: ({ webhooksLeft }) => webhooksLeft === 0,
  },
];

/** What the tour of the trigger has to tell, line by line, and whether all went as it should. */
export const triggerTour = async (
  options: TriggerTour,
  withTimes: boolean,
): Promise<{ lines: string[]; went: boolean }> => {
  const { paint } = options;
  const server = await startedIn(options);
  try {
    const story = await toldBy(options, server);
    const rows = rowsOf(options, server, story).map(({ milliseconds, ...row }) =>
      withTimes && milliseconds !== undefined ? { ...row, milliseconds } : row,
    );
    const checks = expectations.map(({ says, holds }) => ({ says, met: holds(story) }));
    return {
      lines: [
        paint("strong", "What happens in Customer.io starts a flow"),
        "A small server on this machine plays the platform.",
        "",
        ...tableLines(rows, paint).map((line) => `  ${line}`),
        "",
        ...checks.map(({ says, met }) =>
          met ? `${paint("good", "✓")} ${says}` : `${paint("bad", "✗")} Not so: ${says}`,
        ),
      ],
      went: checks.every(({ met }) => met),
    };
  } finally {
    await server.close();
  }
};

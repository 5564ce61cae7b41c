import type { Sandbox } from "../../../sandbox/sandbox";
import { ada, type Check, type Scene } from "../check";
import { each, one } from "./answer";

const adaHasMail = async (scene: Scene): Promise<void> => {
  await ada(scene);
  scene.sandbox.deliver("ada", { campaignId: 5, actionId: 96, subject: "Hello" });
  scene.sandbox.deliver("ada", { newsletterId: 10, subject: "October" });
};

const firstIdOf = (sandbox: Sandbox): string => sandbox.deliveries()[0]?.id ?? "";

export const getMessages: readonly Check[] = [
  {
    before: adaHasMail,
    call: ({ app }) => app.getMessages(),
    held: each("messages", "subject", "newsletter_id"),
    expected: [
      { subject: "Hello", newsletter_id: null },
      { subject: "October", newsletter_id: 10 },
    ],
  },
  {
    how: "of a campaign",
    before: adaHasMail,
    call: ({ app }) => app.getMessages({ campaign_id: 5, action_id: 96, metric: "sent", type: "email" }),
    held: each("messages", "subject", "campaign_id"),
    expected: [{ subject: "Hello", campaign_id: 5 }],
  },
];

export const getMessage: readonly Check[] = [
  {
    before: adaHasMail,
    call: ({ app, sandbox }) => app.getMessage(firstIdOf(sandbox)),
    held: one("message", "subject", "recipient", "campaign_id"),
    expected: { subject: "Hello", recipient: "ada@example.com", campaign_id: 5 },
  },
];

export const getArchivedMessage: readonly Check[] = [
  {
    before: adaHasMail,
    call: ({ app, sandbox }) => app.getArchivedMessage(firstIdOf(sandbox)),
    held: one("archived_message", "subject", "recipient", "forgotten"),
    expected: { subject: "Hello", recipient: "ada@example.com", forgotten: false },
  },
];

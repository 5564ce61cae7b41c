import type { Sandbox } from "../../../sandbox/sandbox";
import type { Check, Scene } from "../check";
import { under } from "./answer";

const address = "ada+1@example.com";

const held = (sandbox: Sandbox) => sandbox.suppressions().map(({ type, email }) => ({ type, email }));

const suppressed = ({ app }: Scene): Promise<unknown> => app.createSuppression("bounces", address);

export const createSuppression: readonly Check[] = [
  { call: suppressed, held, expected: [{ type: "bounces", email: address }] },
];

export const deleteSuppression: readonly Check[] = [
  {
    before: async (scene) => {
      await suppressed(scene);
      await scene.app.createSuppression("blocks", address);
    },
    call: ({ app }) => app.deleteSuppression("bounces", address),
    held,
    expected: [{ type: "blocks", email: address }],
  },
];

export const searchSuppression: readonly Check[] = [
  {
    before: suppressed,
    call: ({ app }) => app.searchSuppression(address),
    held: (_, answer) => {
      const found = under(answer, "suppressions") as { email: string }[];
      return [under(answer, "category"), ...found.map(({ email }) => email)];
    },
    expected: ["bounces", address],
  },
];

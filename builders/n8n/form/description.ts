import type { INodeTypeDescription } from "n8n-workflow";
import { credentialName } from "../run/credential";

/** From where nodes and credential are built to. */
export const icon = "file:../icon.svg" as const;

/** What all nodes have in common. */
export const description = {
  version: 1,
  icon,
  credentials: [{ name: credentialName, required: true, testedBy: "testCredential" }],
  codex: {
    categories: ["Marketing & Content"],
    alias: ["customer.io", "cio", "marketing automation", "messaging"],
  },
} satisfies Partial<INodeTypeDescription>;

import type { INodeTypeDescription } from "n8n-workflow";
import { credentialName } from "../run/credential";

/** What all nodes have in common. */
export const description = {
  version: 1,
  icon: "file:../icon.png",
  credentials: [{ name: credentialName, required: true, testedBy: "testCredential" }],
  codex: {
    categories: ["Marketing & Content"],
    alias: ["customer.io", "cio", "marketing automation", "messaging"],
  },
} satisfies Partial<INodeTypeDescription>;

import type * as Core from "n8n-core";
import type * as Workflow from "n8n-workflow";

/** n8n's own engine, and its log, which is silent here; environment.js loads them. */
export const { core, workflow, log } = (
  globalThis as unknown as { n8n: { core: typeof Core; workflow: typeof Workflow; log: Workflow.Logger } }
).n8n;

import type * as Core from "n8n-core";
import type * as Workflow from "n8n-workflow";

/** n8n's own engine; environment.js loads it. */
export const { core, workflow } = (
  globalThis as unknown as { n8n: { core: typeof Core; workflow: typeof Workflow } }
).n8n;

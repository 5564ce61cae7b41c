import type { TriggerPayload } from "@prismatic-io/spectral";
import { defaultTriggerPayload } from "@prismatic-io/spectral/dist/testing";
import integration, { componentRegistry } from "../../examples/bulk-sync";
import { syncPeopleFromAddress, syncPeopleReceived } from "../../examples/bulk-sync/flows";
import { recordingLogger } from "../recordingLogger";
import { type ConfigVars, executeFlow, type Outcome } from "./execution";

const flows = { syncPeopleFromAddress, syncPeopleReceived };

type FlowKey = keyof typeof flows;

/** What became of one batch. */
export interface Execution extends Outcome {
  batch: unknown[];
}

const publishedTrigger = (key: FlowKey) => integration.triggers[`${key}_onTrigger`];

/**
 * The platform's part in a flow with batches, which the SDK describes but does not have: pages are read one after
 * another, each is cut into batches, and as many of them run at once as the flow allows. Reading a page, what its
 * items are, where the next one starts and how an execution calls a step is the SDK's own code.
 */
export const newPlatform = (configVars: ConfigVars) => {
  const execute = async (key: FlowKey, batch: unknown[], payload?: TriggerPayload): Promise<Execution> => {
    const body = { data: JSON.parse(JSON.stringify(batch)), contentType: "application/json" };
    const batchSize = publishedTrigger(key)?.triggerResolverDefaultBatchSize ?? 1;
    const outcome = await executeFlow({
      flow: flows[key],
      componentRegistry,
      configVars,
      payload: { ...payload, body },
      context: { batch: { enabled: true, batchSize } },
    });
    return { batch, ...outcome };
  };

  const trigger = async (key: FlowKey, body: unknown): Promise<Execution[]> => {
    const { logger } = recordingLogger();
    const context = { logger, configVars, instanceState: {}, webhookUrls: {} } as never;
    const published = publishedTrigger(key);
    const size = published?.triggerResolverDefaultBatchSize ?? 1;
    const atOnce = published?.triggerResolverDefaultConcurrentBatchLimit ?? 1;
    const executions: Execution[] = [];
    let cursor: object | null | undefined;
    do {
      const payload = {
        ...defaultTriggerPayload(),
        body: { data: body },
        ...(cursor && { paginationState: cursor }),
      };
      const result = (await published?.perform(context, payload as never, {} as never)) as never;
      const items = published?.resolveTriggerItems?.(context, result) ?? [];
      cursor = published?.getNextPaginationState?.(context, result);
      const batches: unknown[][] = [];
      for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size));
      for (let from = 0; from < batches.length; from += atOnce)
        executions.push(
          ...(await Promise.all(
            batches
              .slice(from, from + atOnce)
              .map((batch) => execute(key, batch, (result as { payload: TriggerPayload }).payload)),
          )),
        );
    } while (cursor);
    return executions;
  };

  return { trigger, execute };
};

/** What ends the mark, parts it, or is written for one of these. */
const special = /[\s%[\]]/g;

/** An id in which nothing looks like the end or the beginning of a mark. */
const escaped = (id: string): string => id.replace(special, encodeURIComponent);

/**
 * Ends the name of a webhook that is ours: where the address has changed, it is found by it. The ids are those of the
 * instance and the flow, and no two flows have one mark, or one that ends with another's: by it webhooks are deleted.
 */
export const markOf = (instanceId: string, flowId: string): string =>
  `[${escaped(instanceId)} ${escaped(flowId)}]`;

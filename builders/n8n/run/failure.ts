import { type IDataObject, type INode, NodeApiError, NodeOperationError } from "n8n-workflow";
import { type Facts, factsOf } from "../../../running/factsOf";

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

export const messageOf = (error: unknown): string => asError(error).message;

/** What is known of a failure, for whoever goes on after it. */
export const detailsOf = (error: unknown): IDataObject => ({ ...factsOf(asError(error)) });

const wordsFor: [keyof Facts, (facts: Facts) => string][] = [
  ["route", ({ route }) => `Request: ${route}.`],
  ["attempts", ({ attempts }) => `Sent ${attempts === 1 ? "once" : `${attempts} times`}.`],
  [
    "mayHaveBeenApplied",
    ({ mayHaveBeenApplied }) =>
      mayHaveBeenApplied
        ? "It may have taken effect: running the node again could do it a second time."
        : "Running the node again does nothing a second time.",
  ],
];

const described = (facts: Facts): string | undefined => {
  const known = wordsFor.filter(([key]) => facts[key] !== undefined);
  return known.length > 0 ? known.map(([, words]) => words(facts)).join(" ") : undefined;
};

/**
 * An error as n8n shows it, with the item that it is about. What Customer.io answered is an error of an API; what was
 * refused before is one of the node.
 */
export const nodeError = (
  node: INode,
  error: unknown,
  itemIndex?: number,
): NodeApiError | NodeOperationError => {
  const message = messageOf(error);
  const facts = factsOf(asError(error));
  const description = described(facts);
  const options = {
    message,
    ...(description && { description }),
    ...(itemIndex !== undefined && { itemIndex }),
  };
  const made =
    facts.route === undefined
      ? new NodeOperationError(node, message, options)
      : new NodeApiError(
          node,
          { message },
          { ...options, ...(facts.status !== undefined && { httpCode: String(facts.status) }) },
        );
  // n8n has messages of its own for some statuses and words; ours says more.
  made.message = message;
  return made;
};

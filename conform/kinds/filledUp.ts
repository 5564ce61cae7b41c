/** These attributes, and as many more as make so many of them together. Their names are the same in every run. */
export const filledUp = (attributes: Record<string, unknown>, count: number): Record<string, unknown> => ({
  ...attributes,
  ...Object.fromEntries(
    Array.from({ length: count - Object.keys(attributes).length }, (_, at) => [`conformance-${at}`, "1"]),
  ),
});

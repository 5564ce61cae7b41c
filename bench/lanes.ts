/** Runs steps 0 to `steps` - 1, at most `atOnce` at the same time. The first that fails fails the run. */
export const runLanes = async (
  steps: number,
  atOnce: number,
  step: (number: number) => Promise<unknown>,
): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < steps) {
      next += 1;
      await step(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};

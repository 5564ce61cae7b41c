/** What a child process sends back. */
export type Reply<A> = { answer: A } | { error: string };

/** Answers the questions of the process that started this one, and ends with it. */
export const answerQuestions = <Q, A>(answer: (question: Q) => Promise<A>): void => {
  const send = (reply: Reply<A>): void => {
    process.send?.(reply);
  };
  process.on("message", (question: Q) => {
    answer(question).then(
      (found) => send({ answer: found }),
      (error: unknown) => send({ error: error instanceof Error ? `${error.stack}` : String(error) }),
    );
  });
  process.on("disconnect", () => process.exit());
};

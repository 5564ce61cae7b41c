import { fork } from "node:child_process";
import path from "node:path";
import type { Reply } from "./questions";

/** Milliseconds until a question counts as failed: a million records take a tenth of it. */
const patience = 200_000;

export interface Child<Q, A> {
  /** One question at a time. */
  ask: (question: Q) => Promise<A>;
  stop: () => void;
}

/** Starts a process that answers questions. Without `execArgv` it is run the way this process is. */
export const startChild = <Q extends object, A>(
  file: string,
  args: string[] = [],
  execArgv: string[] = process.execArgv,
): Child<Q, A> => {
  const child = fork(file, args, { execArgv });
  const name = [path.basename(file), ...args.slice(0, 1)].join(" ");
  const ask = (question: Q): Promise<A> =>
    new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        child.off("message", take).off("exit", gone);
        finish();
      };
      const take = (reply: Reply<A>): void =>
        settle(() =>
          "answer" in reply ? resolve(reply.answer) : reject(new Error(`${name}: ${reply.error}`)),
        );
      const gone = (code: number | null): void =>
        settle(() => reject(new Error(`${name}: ended with code ${code} before it answered`)));
      const timer = setTimeout(
        () => settle(() => reject(new Error(`${name}: no answer within ${patience} ms`))),
        patience,
      );
      child.on("message", take).on("exit", gone);
      child.send(question);
    });
  return { ask, stop: () => child.kill() };
};

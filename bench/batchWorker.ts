import { rowsOf } from "./batchPeople";
import type { Target } from "./contenders/contender";
import { type SenderName, senders } from "./contenders/many";
import { answerQuestions } from "./questions";

export interface BatchRun {
  run: string;
  people: number;
}

export interface BatchMeasured {
  /** Milliseconds. */
  took: number;
  /** Bytes that the list of people takes, and the most that the process took beyond what it had before the list. */
  list: number;
  peak: number;
}

const [name = "", target = ""] = process.argv.slice(2);
const prepare = senders[name as SenderName](JSON.parse(target) as Target);

const collect = (): void => {
  (globalThis as { gc?: () => void }).gc?.();
};

answerQuestions(async ({ run, people }: BatchRun): Promise<BatchMeasured> => {
  collect();
  const before = process.memoryUsage().rss;
  const rows = rowsOf(run, people);
  const send = prepare(rows);
  collect();
  const list = process.memoryUsage().rss - before;
  const started = performance.now();
  await send();
  const took = performance.now() - started;
  return { took, list, peak: process.resourceUsage().maxRSS * 1024 - before };
});

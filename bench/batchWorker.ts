import { rowsOf } from "./batchPeople";
import type { Target } from "./contenders/contender";
import { type Inputs, type SenderName, senders } from "./contenders/many";
import { answerQuestions } from "./questions";

export interface BatchRun {
  run: string;
  people: number;
  /** Inputs of Identify Many that do not hold what the form holds. */
  inputs?: Inputs;
}

export interface BatchMeasured {
  /** Wall time, in milliseconds. */
  took: number;
  /** Time on the processor in this process, all its threads, in microseconds. */
  cpu: number;
  /** Bytes that the list of people takes, and the most that the process took beyond what it had before the list. */
  list: number;
  peak: number;
}

const [name = "", target = ""] = process.argv.slice(2);
const prepare = senders[name as SenderName](JSON.parse(target) as Target);

const collect = (): void => {
  (globalThis as { gc?: () => void }).gc?.();
};

answerQuestions(async ({ run, people, inputs = {} }: BatchRun): Promise<BatchMeasured> => {
  collect();
  const before = process.memoryUsage().rss;
  const rows = rowsOf(run, people);
  const send = prepare(rows, inputs);
  collect();
  const list = process.memoryUsage().rss - before;
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  await send();
  const took = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { took, cpu: user + system, list, peak: process.resourceUsage().maxRSS * 1024 - before };
});

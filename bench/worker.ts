import { bare } from "./contenders/bare";
import type { Contender, Target } from "./contenders/contender";
import type { Name } from "./contenders/names";
import { ours } from "./contenders/ours";
import { sdk } from "./contenders/sdk";
import { runLanes } from "./lanes";
import { attributesOf, idOf } from "./people";
import { answerQuestions } from "./questions";

export interface Run {
  /** The first part of the ids. */
  run: string;
  steps: number;
  atOnce: number;
}

export interface Measured {
  /** Wall time of the run, in milliseconds. */
  took: number;
  /** Time on the processor in this process, all its threads, in microseconds. */
  cpu: number;
  /** Most memory this process ever had, in bytes. */
  peakMemory: number;
}

const contenders: Record<Name, Contender> = { ours, sdk, bare };

const [name = "", target = ""] = process.argv.slice(2);
const identify = contenders[name as Name](JSON.parse(target) as Target);

answerQuestions(async ({ run, steps, atOnce }: Run): Promise<Measured> => {
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  await runLanes(steps, atOnce, (step) => {
    const id = idOf(run, step);
    return identify(id, attributesOf(id));
  });
  const took = performance.now() - started;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { took, cpu: user + system, peakMemory: process.resourceUsage().maxRSS * 1024 };
});

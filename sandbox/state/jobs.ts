import type { Process } from "./job";
import type { Moment } from "./moment";
import type { Workspace } from "./workspace";

const put = (moment: Moment, at: number, run: (moment: Moment) => void): void => {
  moment.workspace.jobs.push({ at, run: () => run({ ...moment, now: at }) });
};

/** Does something when this kind of process has taken its time, at the earliest in the next request. */
export const later = (moment: Moment, process: Process, run: (moment: Moment) => void): void =>
  put(moment, moment.now + moment.workspace.processingSeconds[process], run);

/** Does something at a time in seconds since 1970: now, if that is not ahead. */
export const at = (moment: Moment, seconds: number, run: (moment: Moment) => void): void => {
  if (seconds > moment.now) put(moment, seconds, run);
  else run(moment);
};

/** Does everything that is due by now, in order. */
export const catchUp = (workspace: Workspace, now: number): void => {
  const due = workspace.jobs.filter(({ at }) => at <= now);
  if (due.length === 0) return;
  workspace.jobs = workspace.jobs.filter(({ at }) => at > now);
  for (const job of due.sort((a, b) => a.at - b.at)) job.run();
};

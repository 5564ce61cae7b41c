import { hostname } from "node:os";
import { ageOf } from "./mark";
import type { Note, Running } from "./notebook";

const minute = 60_000;

/**
 * A run that has said nothing for so long has ended, in milliseconds: it takes ten minutes, and another program may have
 * the number of its process by now.
 */
const longestSilence = 60 * minute;

/** Whether no process of this machine has that number: then whoever had it has ended. */
const isFree = (number: number): boolean => {
  try {
    process.kill(number, 0); // sends nothing
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH"; // one of somebody else answers EPERM
  }
};

const isHere = (running: Running | undefined): running is Running => running?.host === hostname();

/**
 * Why the run of a mark may be going on at this moment; undefined where it has ended. `note` is what is written down of
 * it on this machine, if anything: a run elsewhere is known by its names alone.
 */
export const goingOn = (mark: string, note: Note | undefined, now: number): string | undefined => {
  const running = note?.running;
  if (note && !running) return undefined;
  if (isHere(running) && isFree(running.process)) return undefined;
  const silence = running ? now - running.at : ageOf(mark, now);
  if (Math.abs(silence) >= longestSilence) return undefined;
  if (isHere(running)) return `a run that is going on, process ${running.process} of this machine`;
  const rest = Math.ceil((longestSilence - silence) / minute);
  const soon = rest === 1 ? "in a minute" : `in ${rest} minutes`;
  return `a run elsewhere that may be going on (--clean removes it ${soon}, when it is an hour old)`;
};

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { keyOf, type Made } from "./made";

/** The process of a run that has not said that it came to its end. */
export interface Running {
  process: number;
  host: string;
  /** When it last said that it goes on, in milliseconds since 1970. */
  at: number;
}

/** What a run has left behind, or has made so far. */
export interface Note {
  mark: string;
  made: Made[];
  /** Absent of a run that has come to its end. */
  running?: Running;
}

/** Files that say what each run made on an account, so that it can be removed after whatever happened. */
export interface Notebook {
  add: (mark: string, made: Made) => void;
  /** It is removed from the account. */
  drop: (mark: string, made: Made) => void;
  /** The run of this process goes on. */
  goesOn: (mark: string, at: number) => void;
  /** A run has come to its end, in whatever way. */
  ended: (mark: string) => void;
  /** Of this account alone. */
  read: () => Note[];
}

/** The time after which a run says again that it goes on, in milliseconds. */
const saying = 60_000;

/** Stands for a text in the name of a file, and is not to be turned back. */
const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Not those that formatters and other tools take an interest in. */
const endings = { made: ".note", running: ".run" };

/** Empty where another process has removed the file since the folder was read. */
const textOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
};

/**
 * A file for each thing, and one for each run that goes on: `--clean` may drop what it has removed while a run is still
 * writing down more, and neither ever writes where the other does.
 */
export const newNotebook = (folder: string, siteId: string): Notebook => {
  const account = digest(siteId);
  let said = Number.NEGATIVE_INFINITY;
  const fileOf = (mark: string, made: Made): string =>
    path.join(folder, `${[account, mark, digest(keyOf(made))].join("-")}${endings.made}`);
  const runningFileOf = (mark: string): string => path.join(folder, `${account}-${mark}-${endings.running}`);
  /** Nothing is made that could not be written down: what writes does so first. */
  const write = (file: string, content: Made | Running): void => {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(content));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Not the whole path: a check may fail with this, and what it fails with stands in the report.
      const called = path.basename(folder);
      throw new Error(
        `the folder ${called} cannot be written (${code}): a run writes down there what it makes`,
      );
    }
  };
  return {
    add: (mark, made) => write(fileOf(mark, made), made),
    drop: (mark, made) => rmSync(fileOf(mark, made), { force: true }),
    goesOn: (mark, at) => {
      if (at - said < saying) return;
      said = at;
      write(runningFileOf(mark), { process: process.pid, host: hostname(), at });
    },
    ended: (mark) => rmSync(runningFileOf(mark), { force: true }),
    read: () => {
      if (!existsSync(folder)) return [];
      const notes = new Map<string, Note>();
      for (const file of readdirSync(folder)) {
        const [owner, mark = ""] = file.split("-");
        const isOfOneThing = file.endsWith(endings.made);
        if (owner !== account || !(isOfOneThing || file.endsWith(endings.running))) continue;
        const text = textOf(path.join(folder, file));
        // Half a file is that of a process that is about to write, or was killed before it made anything.
        if (!text.endsWith("}")) continue;
        const note = notes.get(mark) ?? { mark, made: [] };
        if (isOfOneThing) note.made.push(JSON.parse(text) as Made);
        else note.running = JSON.parse(text) as Running;
        notes.set(mark, note);
      }
      return [...notes.values()];
    },
  };
};

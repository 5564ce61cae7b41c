import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Made } from "./made";

/** What a run that came to no end has left behind. */
export interface Note {
  mark: string;
  made: Made[];
}

/** Files that say what each run made on an account, so that it can be removed after whatever happened. */
export interface Notebook {
  add: (mark: string, made: Made) => void;
  /** This is all that is left of a run. */
  keep: (note: Note) => void;
  /** Of this account alone. */
  read: () => Note[];
}

/** Stands for an account in a file, and is not to be turned back. */
const accountMark = (siteId: string): string =>
  createHash("sha256").update(siteId).digest("hex").slice(0, 16);

/** Not one that formatters and other tools take an interest in. */
const ending = ".note";

/** One thing a line; the last line of a process that was killed may be half of one. */
const thingsIn = (text: string): Made[] =>
  text
    .split("\n")
    .filter((line) => line.endsWith("}"))
    .map((line) => JSON.parse(line) as Made);

export const newNotebook = (folder: string, siteId: string): Notebook => {
  const account = accountMark(siteId);
  const fileOf = (mark: string): string => path.join(folder, `${account}-${mark}${ending}`);
  const add = (mark: string, made: Made): void => {
    mkdirSync(folder, { recursive: true });
    appendFileSync(fileOf(mark), `${JSON.stringify(made)}\n`);
  };
  return {
    add,
    keep: ({ mark, made }) => {
      rmSync(fileOf(mark), { force: true });
      for (const one of made) add(mark, one);
    },
    read: () => {
      mkdirSync(folder, { recursive: true });
      return readdirSync(folder)
        .filter((file) => file.startsWith(`${account}-`) && file.endsWith(ending))
        .map((file) => ({
          mark: file.slice(account.length + 1, -ending.length),
          made: thingsIn(readFileSync(path.join(folder, file), "utf8")),
        }));
    },
  };
};

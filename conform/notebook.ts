import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Made } from "./made";

/** What a run that came to no end has left behind. */
export interface Note {
  mark: string;
  made: Made[];
}

/** Files that say what each run made on an account, so that it can be removed after whatever happened. */
export interface Notebook {
  write: (note: Note) => void;
  /** Nothing is left of this run. */
  drop: (mark: string) => void;
  /** Of this account alone. */
  read: () => Note[];
}

/** Stands for an account in a file, and is not to be turned back. */
const accountMark = (siteId: string): string =>
  createHash("sha256").update(siteId).digest("hex").slice(0, 16);

export const newNotebook = (folder: string, siteId: string): Notebook => {
  const account = accountMark(siteId);
  const fileOf = (mark: string): string => path.join(folder, `${account}-${mark}.json`);
  return {
    write: (note) => {
      mkdirSync(folder, { recursive: true });
      // A rename is whole or not at all: the process may be ended at any moment.
      writeFileSync(`${fileOf(note.mark)}.new`, JSON.stringify(note));
      renameSync(`${fileOf(note.mark)}.new`, fileOf(note.mark));
    },
    drop: (mark) => rmSync(fileOf(mark), { force: true }),
    read: () => {
      mkdirSync(folder, { recursive: true });
      return readdirSync(folder)
        .filter((file) => file.startsWith(`${account}-`) && file.endsWith(".json"))
        .map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Note);
    },
  };
};

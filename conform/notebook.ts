import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { keyOf, type Made } from "./made";

/** What a run has left behind that came to no end, or has made so far. */
export interface Note {
  mark: string;
  made: Made[];
}

/** Files that say what each run made on an account, so that it can be removed after whatever happened. */
export interface Notebook {
  add: (mark: string, made: Made) => void;
  /** It is removed from the account. */
  drop: (mark: string, made: Made) => void;
  /** Of this account alone. */
  read: () => Note[];
}

/** Stands for a text in the name of a file, and is not to be turned back. */
const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Not one that formatters and other tools take an interest in. */
const ending = ".note";

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
 * A file for each thing: `--clean` may drop what it has removed while a run is still writing down more, and neither
 * ever writes where the other does.
 */
export const newNotebook = (folder: string, siteId: string): Notebook => {
  const account = digest(siteId);
  const fileOf = (mark: string, made: Made): string =>
    path.join(folder, `${[account, mark, digest(keyOf(made))].join("-")}${ending}`);
  return {
    add: (mark, made) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileOf(mark, made), JSON.stringify(made));
    },
    drop: (mark, made) => rmSync(fileOf(mark, made), { force: true }),
    read: () => {
      mkdirSync(folder, { recursive: true });
      const notes = new Map<string, Note>();
      for (const file of readdirSync(folder)) {
        const [owner, mark = ""] = file.split("-");
        if (owner !== account || !file.endsWith(ending)) continue;
        const text = textOf(path.join(folder, file));
        // Half a file is that of a process that is about to write, or was killed before it made anything.
        if (!text.endsWith("}")) continue;
        const note = notes.get(mark) ?? { mark, made: [] };
        note.made.push(JSON.parse(text) as Made);
        notes.set(mark, note);
      }
      return [...notes.values()];
    },
  };
};

import { exitWith } from "../demo/exitWith";
import { painter, wantsColours } from "../demo/paint";
import { soakCommand } from "./soakCommand";

void exitWith(() =>
  soakCommand({
    args: process.argv.slice(2),
    paint: painter(wantsColours(process.stdout)),
    print: (line) => process.stdout.write(`${line}\n`),
  }),
);

import { exitWith } from "./exitWith";
import { painter, wantsColours } from "./paint";
import { stepCommand } from "./stepCommand";

void exitWith(() =>
  stepCommand({
    args: process.argv.slice(2),
    env: process.env,
    paint: painter(wantsColours(process.stdout)),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  }),
);

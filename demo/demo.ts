import { consents } from "./consent";
import { demoCommand } from "./demoCommand";
import { exitWith } from "./exitWith";
import { painter, wantsColours } from "./paint";

void exitWith(() =>
  demoCommand({
    args: process.argv.slice(2),
    env: process.env,
    paint: painter(wantsColours(process.stdout)),
    print: (line) => process.stdout.write(`${line}\n`),
    consents,
  }),
);

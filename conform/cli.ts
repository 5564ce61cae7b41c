import { consents } from "../demo/consent";
import { exitWith } from "../demo/exitWith";
import { painter, wantsColours } from "../demo/paint";
import { conformCommand } from "./conformCommand";

const interruption = new AbortController();

// The first one ends the run in good order; a second one ends the process, and --clean does the rest.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interruption.abort());

void exitWith(() =>
  conformCommand({
    args: process.argv.slice(2),
    env: process.env,
    paint: painter(wantsColours(process.stdout)),
    ...(process.stdout.columns > 0 && { width: process.stdout.columns }),
    print: (line) => process.stdout.write(`${line}\n`),
    consents,
    signal: interruption.signal,
  }),
);

import { cpus } from "node:os";
import path from "node:path";
import type { BatchMeasured, BatchRun } from "./batchWorker";
import { type Child, startChild } from "./child";
import { compile } from "./compile";
import type { Target } from "./contenders/contender";
import type { SenderName } from "./contenders/many";
import { median } from "./median";
import type { Door, Question } from "./server";

const bundle = path.resolve(__dirname, "..", "dist", "index.js");
const compiled = path.join(__dirname, "node_modules", ".cache", "bench");

const isQuick = process.argv.includes("--quick");
const rounds = isQuick ? 3 : 5;
const people: Record<SenderName, number> = {
  identifyMany: 20_000,
  oneByOne: 2_000,
  sdk: 20_000,
  bare: 20_000,
};
const names = Object.keys(people) as SenderName[];
/** Milliseconds until the far server answers. */
const roundTrip = 50;
const lengths = isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];

type Worker = Child<BatchRun, BatchMeasured>;

const startWorker = (name: SenderName, target: Target): Worker =>
  startChild(path.join(compiled, "batchWorker.js"), [name, JSON.stringify(target)], ["--expose-gc"]);

/** People per second of each sender against a server that keeps nothing and takes a while to answer, as one across a network does. */
const farContest = async (): Promise<Record<SenderName, number>[]> => {
  const sink = startChild<object, Door>(path.join(__dirname, "sink.ts"), [String(roundTrip)]);
  const target = { ...(await sink.ask({})), bundle };
  const workers = new Map(names.map((name) => [name, startWorker(name, target)]));
  const measured: Record<SenderName, number>[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const rates: Record<SenderName, number> = { identifyMany: 0, oneByOne: 0, sdk: 0, bare: 0 };
      for (const name of round % 2 === 0 ? names : [...names].reverse()) {
        const answer = await workers.get(name)?.ask({ run: `${name}-${round}`, people: people[name] });
        rates[name] = (people[name] / (answer?.took ?? Number.NaN)) * 1000;
      }
      if (round > 0) measured.push(rates);
    }
    return measured;
  } finally {
    for (const child of [...workers.values(), sink]) child.stop();
  }
};

/** People per second of each sender in each round; a run counts when the sandbox holds everybody whole. */
const contest = async (): Promise<Record<SenderName, number>[]> => {
  const server = startChild<Question, Door | number>(path.join(__dirname, "server.ts"));
  const target = { ...((await server.ask({ open: true })) as Door), bundle };
  const workers = new Map(names.map((name) => [name, startWorker(name, target)]));
  const measured: Record<SenderName, number>[] = [];
  try {
    // The first round warms everybody up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const rates: Record<SenderName, number> = { identifyMany: 0, oneByOne: 0, sdk: 0, bare: 0 };
      for (const name of round % 2 === 0 ? names : [...names].reverse()) {
        const run = `${name}-${round}`;
        await server.ask({ open: true });
        const answer = await workers.get(name)?.ask({ run, people: people[name] });
        const held = await server.ask({ run, steps: people[name] });
        if (held !== people[name]) throw new Error(`${name}: only ${held} of ${people[name]} people arrived`);
        rates[name] = (people[name] / (answer?.took ?? Number.NaN)) * 1000;
      }
      if (round > 0) measured.push(rates);
    }
    return measured;
  } finally {
    for (const child of [...workers.values(), server]) child.stop();
  }
};

/** Identify Many alone with lists of several lengths, each in a process of its own. */
const grow = async (): Promise<{ length: number; measured: BatchMeasured }[]> => {
  const sink = startChild<object, Door>(path.join(__dirname, "sink.ts"));
  const target = { ...(await sink.ask({})), bundle };
  const results: { length: number; measured: BatchMeasured }[] = [];
  try {
    for (const length of lengths) {
      const worker = startWorker("identifyMany", target);
      results.push({ length, measured: await worker.ask({ run: "grow", people: length }) });
      worker.stop();
    }
    return results;
  } finally {
    sink.stop();
  }
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

const judge = (what: string, found: number, isMet: boolean, wanted: string): string =>
  `${isMet ? "met" : "MISSED"}: ${what} ${found.toFixed(2)} (${wanted})`;

const main = async (): Promise<void> => {
  compile(compiled);
  const near = await contest();
  const far = await farContest();
  type Rates = Record<SenderName, number>[];
  const rate = (rates: Rates, name: SenderName): string =>
    median(rates.map((round) => round[name])).toFixed(0);
  const ratio = (rates: Rates, to: SenderName): number =>
    median(rates.map((round) => round.identifyMany / round[to]));
  const labels: Record<SenderName, string> = {
    identifyMany: "Identify Many, 4 in flight",
    oneByOne: "one Identify for each person, 50 in flight",
    sdk: "customerio-node batch(), chunks made by hand, one after the other",
    bare: "bare node:http, bodies made before, 4 in flight",
  };
  console.log(`Node.js ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}`);
  console.log(`| people/s | sandbox | Identify Many is | answers after ${roundTrip} ms | Identify Many is |`);
  console.log("| --- | ---: | ---: | ---: | ---: |");
  for (const name of names)
    console.log(
      `| ${labels[name]} | ${rate(near, name)} | ${ratio(near, name).toFixed(2)}x | ${rate(far, name)} | ${ratio(far, name).toFixed(2)}x |`,
    );

  const grown = await grow();
  for (const { length, measured } of grown)
    console.log(
      `| a list of ${length.toLocaleString("en-US")}, no delay | ${((length / measured.took) * 1000).toFixed(0)} | | list ${megabytes(measured.list)} | peak ${megabytes(measured.peak)} |`,
    );
  console.log(`Medians of ${rounds} rounds in turns; the lists go to a server that keeps nothing`);

  const [first, last] = [grown[0], grown.at(-1)];
  if (!first || !last) return;
  const slope = last.measured.took / last.length / (first.measured.took / first.length);
  const memory = last.measured.peak / last.measured.list;
  console.log(
    judge("Identify Many / bare, sandbox", ratio(near, "bare"), ratio(near, "bare") >= 0.7, "at least 0.7"),
  );
  console.log(
    judge(
      `Identify Many / SDK, ${roundTrip} ms`,
      ratio(far, "sdk"),
      ratio(far, "sdk") >= 1.5,
      "at least 1.5",
    ),
  );
  console.log(judge("time per person, longest / shortest list", slope, slope <= 1.5, "at most 1.5"));
  console.log(judge("memory / list, longest list", memory, memory <= 1.5, "at most 1.5"));
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

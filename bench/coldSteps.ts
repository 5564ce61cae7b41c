import { execFileSync } from "node:child_process";
import path from "node:path";
import { startChild } from "./child";
import type { Received } from "./sink";

export type ColdName = "ours" | "stock" | "sdk";

/**
 * Milliseconds of processor time until a fresh process has loaded each contender and had its first person taken, in
 * turns: one row for each turn. The server keeps nothing and runs in a process of its own.
 */
export const coldSteps = async (
  bundles: Record<"ours" | "stock", string>,
  { coldStep, times }: { coldStep: string; times: number },
): Promise<Record<ColdName, number>[]> => {
  const sink = startChild<object, Received>(path.join(__dirname, "sink.ts"));
  try {
    const { url, siteId, apiKey } = await sink.ask({});
    const once = (contender: "ours" | "sdk", bundle = ""): number => {
      const args = [coldStep, contender, JSON.stringify({ url, siteId, apiKey, bundle })];
      return Number(execFileSync(process.execPath, args, { encoding: "utf8" })) / 1000;
    };
    const turn = (): Record<ColdName, number> => ({
      ours: once("ours", bundles.ours),
      stock: once("ours", bundles.stock), // a component like ours, called the same way
      sdk: once("sdk"),
    });
    turn(); // the first read comes from the disk
    const turns = Array.from({ length: times }, turn);
    const { people } = await sink.ask({});
    // Nobody is fast by failing.
    if (people !== (times + 1) * 3)
      throw new Error(`cold steps: ${people} of ${(times + 1) * 3} people arrived`);
    return turns;
  } finally {
    sink.stop();
  }
};

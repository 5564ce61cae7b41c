import type { Contender, Target } from "./contenders/contender";
import { attributesOf, idOf } from "./people";

/** Prints the microseconds of processor time that a process takes to load a contender and have its first answer. */
const [name = "", target = ""] = process.argv.slice(2);
// Only the one: what another loads would not be counted.
const contender = (require(`./contenders/${name}`) as Record<string, Contender>)[name];
const id = idOf(name, 0);

const main = async (): Promise<void> => {
  const before = process.cpuUsage();
  await contender?.(JSON.parse(target) as Target)(id, attributesOf(id));
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(String(user + system));
  process.exit();
};

main();

import type { Contender, Target } from "./contenders/contender";
import { attributesOf, idOf } from "./people";

/** Prints the milliseconds until a process that has loaded nothing yet has loaded a contender and had its first answer. */
const [name = "", target = ""] = process.argv.slice(2);
// Only the one: what another loads would not be counted.
const contender = (require(`./contenders/${name}`) as Record<string, Contender>)[name];
const id = idOf(name, 0);

const main = async (): Promise<void> => {
  const started = performance.now();
  await contender?.(JSON.parse(target) as Target)(id, attributesOf(id));
  process.stdout.write(String(performance.now() - started));
  process.exit();
};

main();

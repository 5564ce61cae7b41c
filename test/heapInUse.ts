import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes of the heap that something still holds; what is told of garbage has been told. */
export const heapInUse = async (): Promise<number> => {
  for (let time = 0; time < 3; time += 1) {
    collect();
    await nextTurn();
  }
  return process.memoryUsage().heapUsed;
};

import { createHash } from "node:crypto";

/** Chance that can be had again: the same seed and operation give the same. */
export interface Random {
  /** A whole number, from 0 to less than this. */
  below: (limit: number) => number;
  /** True this often: 0.1 is once in ten. */
  chance: (share: number) => boolean;
  pick: <T>(choices: readonly T[]) => T;
}

/** Of its own for each operation, so that one can be repeated without the others. */
export const newRandom = (seed: number, operation: number): Random => {
  let drawn = 0;
  const draw = (): number => {
    drawn += 1;
    return createHash("sha256").update(`${seed} ${operation} ${drawn}`).digest().readUInt32BE() / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(draw() * limit);
  return {
    below,
    chance: (share) => draw() < share,
    pick: <T>(choices: readonly T[]) => choices[below(choices.length)] as T,
  };
};

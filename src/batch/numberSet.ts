/** How many numbers fit in at first; a power of two. */
const firstSize = 1024;

/**
 * A set of numbers below 2^32 - 1 in memory that is used again: a Set leaves a table of its own behind whenever it
 * grows or shrinks, which for a million records was as much as a third of their list.
 */
export const newNumberSet = () => {
  // Each number, plus one, is in the first free slot from its own on. At most half of the slots are taken.
  let slots = new Uint32Array(firstSize * 2);
  let size = 0;

  const after = (slot: number): number => (slot + 1) & (slots.length - 1);

  /** Where a number is, or the free slot where it belongs. */
  const find = (number: number): number => {
    let slot = number & (slots.length - 1);
    while (slots[slot] !== 0 && slots[slot] !== number + 1) slot = after(slot);
    return slot;
  };

  const add = (number: number): void => {
    const slot = find(number);
    if (slots[slot] !== 0) return;
    slots[slot] = number + 1;
    size += 1;
    if (size * 2 > slots.length) grow();
  };

  const grow = (): void => {
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    size = 0;
    for (const stored of old) if (stored !== 0) add(stored - 1);
  };

  return {
    has: (number: number): boolean => slots[find(number)] !== 0,
    add,
    delete: (number: number): void => {
      let hole = find(number);
      if (slots[hole] === 0) return;
      size -= 1;
      // Whoever would not be found any more beyond the hole moves into it.
      for (let slot = after(hole); slots[slot] !== 0; slot = after(slot)) {
        const stored = slots[slot] ?? 0;
        const distance = (slot - (stored - 1)) & (slots.length - 1);
        if (distance < ((slot - hole) & (slots.length - 1))) continue;
        slots[hole] = stored;
        hole = slot;
      }
      slots[hole] = 0;
    },
  };
};

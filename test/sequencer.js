const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

/** What takes long although its text is short. */
const long = [
  "axiosAdapter",
  "bundle/built",
  "dataSources/index",
  "demo/firstCommand",
  "growth",
  "perform",
  "properties",
  "soak/soakCommand",
].map((name) => path.join(__dirname, `${name}.test.ts`));

/**
 * The longest first, so that none is left over when all others are done. Jest knows what each file took the last time;
 * the first time it goes by the length of their texts.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    const isLong = (test) => long.includes(test.path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};

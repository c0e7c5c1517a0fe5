/**
 * The order of spec files: what takes longest begins first, so that no worker is left alone with it at the end. Where jest knows from
 * an earlier run how long each took, it needs no help; a fresh checkout has the names below and the tiers.
 */
const Sequencer = require('@jest/test-sequencer').default;

/** The longest of all, in parts of paths: each takes more than half a minute. */
const LONGEST = ['test/console/', 'test/stories/'];

const TIERS = ['.e2e-spec.ts', '.medium-spec.ts', '.spec.ts'];

class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every((test) => this.time(test) !== undefined)) return sorted;
    return [...sorted].sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ path }) {
  const tier = TIERS.findIndex((suffix) => path.endsWith(suffix));
  return tier < TIERS.length - 1 && LONGEST.some((part) => path.includes(part)) ? -1 : tier;
}

module.exports = LongestFirst;

import type { ScoredCandidates } from '../in-memory/score-candidates';
import { seededNumbers } from '../record/seeded-numbers';
import { correctedByRepeats, strangersBySources } from './strangers-by-sources';

const SOURCES = 8;

/** Pairs of which the model says `told` and the truth is `actual`; strangers lie within one source by chance, matches next to never. */
function world(seed: number, kinds: readonly { told: number; actual: number; pairs: number }[], sources = SOURCES) {
  const numbers = seededNumbers(seed);
  const below = (limit: number): number => Math.floor(numbers() * limit);
  const records = Array.from({ length: 400 }, (_, i) => ({ identity: { source: `s${i % sources}` } }));
  const [left, right, probabilities] = [[] as number[], [] as number[], [] as number[]];
  let matches = 0;
  for (const { told, actual, pairs } of kinds) {
    for (let i = 0; i < pairs; i++) {
      const isMatch = numbers() < actual;
      const source = below(sources);
      const other = isMatch && numbers() > 0.01 ? (source + 1 + below(sources - 1)) % sources : below(sources);
      left.push(sources * below(50) + source);
      right.push(sources * below(50) + other);
      probabilities.push(told);
      matches += isMatch ? 1 : 0;
    }
  }
  const scored = { records, pairs: { count: left.length, left, right } } as unknown as ScoredCandidates;
  return { scored, probabilities: Float64Array.from(probabilities), matches };
}

const sum = (values: Float64Array): number => values.reduce((all, each) => all + each, 0);
const SURE = { told: 0.999, actual: 1, pairs: 800 };

describe('strangers by what sources repeat', () => {
  it.each([
    ['far too low', [SURE, { told: 0.3, actual: 0.97, pairs: 600 }, { told: 0.05, actual: 0.8, pairs: 400 }]],
    ['far too high', [SURE, { told: 0.8, actual: 0.1, pairs: 600 }, { told: 0.3, actual: 0.02, pairs: 400 }]],
    ['right', [SURE, { told: 0.8, actual: 0.8, pairs: 600 }, { told: 0.2, actual: 0.2, pairs: 400 }]],
  ])('mend probabilities that are %s', (_, kinds) => {
    for (let seed = 1; seed <= 5; seed++) {
      const { scored, probabilities, matches } = world(seed, kinds);
      const corrected = correctedByRepeats(scored, probabilities);
      const off = (of: Float64Array): number => Math.abs(sum(of) - matches) / matches;
      expect(off(corrected)).toBeLessThan(Math.max(0.07, off(probabilities) / 2));
      // A pair that was likelier stays so.
      expect(corrected[0]).toBeGreaterThanOrEqual(corrected.at(-1) as number);
    }
  });

  it('keep what is vetoed, and are probabilities', () => {
    const { scored, probabilities } = world(3, [SURE, { told: 0.3, actual: 0.9, pairs: 500 }]);
    probabilities[7] = 0;
    const corrected = correctedByRepeats(scored, probabilities);
    expect(corrected[7]).toBe(0);
    expect(corrected.every((each) => each >= 0 && each <= 1)).toBe(true);
  });

  it('are not told by one source, nor by sources that state things twice as often as strangers', () => {
    const kinds = [SURE, { told: 0.3, actual: 0.9, pairs: 500 }];
    const one = world(4, kinds, 1);
    expect(strangersBySources(one.scored, one.probabilities)).toBeUndefined();
    const repeating = world(5, [{ ...SURE, actual: 0 }, ...kinds.slice(1)]);
    expect(strangersBySources(repeating.scored, repeating.probabilities)).toBeUndefined();
  });
});

import type { ScoredCandidates } from '../in-memory/score-candidates';
import { seededNumbers } from '../record/seeded-numbers';
import { unseenMatches } from './unseen-matches';

/** Matches of two records each, proposed by each of `keys` keys in `share` of all cases; returns how many no key proposed. */
function world(seed: number, things: number, keys: number, share: number) {
  const numbers = seededNumbers(seed);
  const kinds: number[][] = [];
  let unseen = 0;
  for (let thing = 0; thing < things; thing++) {
    const by = Array.from({ length: keys }, (_, key) => key).filter(() => numbers() < share);
    if (by.length === 0) unseen += 1;
    else kinds.push(by);
  }
  const places = kinds.map((_, i) => 2 * i);
  const scored = {
    records: Array.from({ length: 2 * kinds.length }, () => ({})),
    pairs: {
      count: kinds.length,
      left: Uint32Array.from(places),
      right: Uint32Array.from(places, (place) => place + 1),
      kindsOf: (pair: number) => Uint8Array.from(kinds[pair] as number[]),
    },
    weights: new Int32Array(kinds.length).fill(9000),
    classOf: () => 'match',
  } as unknown as ScoredCandidates;
  return { scored, unseen, probabilities: new Float64Array(kinds.length).fill(1) };
}

describe('matches that no key proposes', () => {
  it.each([
    [8, 0.2],
    [8, 0.35],
    [12, 0.15],
  ])('are told by those that one and two of %p keys propose, each in %p of all cases', (keys, share) => {
    for (let seed = 1; seed <= 5; seed++) {
      const { scored, unseen, probabilities } = world(seed, 3000, keys, share);
      const estimate = unseenMatches(scored, probabilities);
      expect(Math.abs(estimate - unseen)).toBeLessThan(0.35 * unseen + 20);
    }
  });

  it('are none where every key proposes every match, or nothing is likely', () => {
    const { scored, probabilities } = world(1, 500, 4, 1);
    expect(unseenMatches(scored, probabilities)).toBe(0);
    expect(unseenMatches(scored, probabilities.fill(0))).toBe(0);
  });
});

import { seededNumbers } from '../../record/seeded-numbers';
import { differingTogether } from './differing-together';

const NAMES = ['first', 'born', 'last', 'phone'] as const;
/** Missing, agreeing, differing. */
const comparisons = NAMES.map((name) => ({ name, levels: [{ weight: 0 }, { weight: 4000 }, { weight: -3000 }] }));
const model = { comparisons } as unknown as Parameters<typeof differingTogether>[0];

/** Joined pairs by what differs in each. */
function joined(differing: readonly (readonly string[])[], classOf = (): 'match' | 'none' => 'match') {
  const levels = Uint8Array.from(differing.flatMap((these) => NAMES.map((name) => (these.includes(name) ? 2 : 1))));
  return { pairs: { count: differing.length }, levels, classOf } as unknown as Parameters<typeof differingTogether>[1];
}

/** Each comparison differs by itself in a share of the pairs. */
function slips(seed: number, pairs: number, share: number): string[][] {
  const numbers = seededNumbers(seed);
  return Array.from({ length: pairs }, () => NAMES.filter(() => numbers() < share));
}

const others = (pairs: number): string[][] => Array.from({ length: pairs }, () => ['first', 'born']);

describe('pairs of two kinds among those joined', () => {
  it.each([0.02, 0.1, 0.2, 0.3])('are none where slips of %p do not know of one another', (share) => {
    for (let seed = 1; seed <= 20; seed++)
      expect(differingTogether(model, joined(slips(seed, 400, share)))).toEqual([]);
  });

  it.each([0.15, 0.3, 0.6, 0.9])('are found where %p of the pairs share the rest only', (share) => {
    for (let seed = 1; seed <= 20; seed++) {
      const pairs = [...slips(seed, Math.round(400 * (1 - share)), 0.04), ...others(Math.round(400 * share))];
      const [worst] = differingTogether(model, joined(pairs));
      expect([...(worst?.comparisons ?? [])].sort()).toEqual(['born', 'first']);
      expect(Math.abs((worst?.share ?? 0) - share)).toBeLessThan(0.05);
      expect(worst?.agreeing).toEqual(['last', 'phone']);
    }
  });

  it('are not those that moved, in what a household has in common', () => {
    const pairs = [...slips(1, 300, 0.05), ...others(100)];
    expect(differingTogether(model, joined(pairs))).not.toEqual([]);
    expect(differingTogether(model, joined(pairs), ['first', 'born'])).toEqual([]);
  });

  it('are seen in one comparison that most pairs differ in', () => {
    const pairs = Array.from({ length: 100 }, (_, i) => (i % 10 < 8 ? ['born'] : []));
    expect(differingTogether(model, joined(pairs))).toEqual([
      { comparisons: ['born'], share: 0.8, agreeing: ['first', 'last', 'phone'] },
    ]);
  });

  it('are looked for in joined pairs only, and in enough of them', () => {
    expect(
      differingTogether(
        model,
        joined(others(400), () => 'none'),
      ),
    ).toEqual([]);
    expect(differingTogether(model, joined(others(29)))).toEqual([]);
  });
});

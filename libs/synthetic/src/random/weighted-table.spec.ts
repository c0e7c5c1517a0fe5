import { SeededRandom } from './seeded-random';
import { WeightedTable } from './weighted-table';

test('a weighted table draws in proportion and never what weighs nothing', () => {
  const table = new WeightedTable({ common: 70, rare: 30, never: 0 });
  const random = new SeededRandom('w');
  const counts: Record<string, number> = { common: 0, rare: 0, never: 0 };
  for (let i = 0; i < 10_000; i++) {
    const token = table.draw(random);
    counts[token] = (counts[token] ?? 0) + 1;
  }
  expect(counts['never']).toBe(0);
  expect(counts['common']).toBeGreaterThan(6800);
  expect(counts['common']).toBeLessThan(7200);
});

import fc from 'fast-check';

import { SeededRandom } from './seeded-random';

const draws = (random: SeededRandom, count = 20): number[] => Array.from({ length: count }, () => random.next());

describe('SeededRandom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    expect(draws(new SeededRandom('a'))).toEqual(draws(new SeededRandom('a')));
    expect(draws(new SeededRandom('a'))).not.toEqual(draws(new SeededRandom('b')));
  });

  it('gives the same numbers on every platform', () => {
    const random = new SeededRandom('world/1');
    expect([random.integer(0, 999999), random.integer(0, 999999), random.digits(6)]).toMatchInlineSnapshot(`
      [
        493550,
        644256,
        "115664",
      ]
    `);
  });

  it('forks streams that do not depend on what was drawn before', () => {
    const used = new SeededRandom('a');
    draws(used);
    expect(draws(used.fork('x'))).toEqual(draws(new SeededRandom('a').fork('x')));
    expect(draws(used.fork('x'))).not.toEqual(draws(used.fork('y')));
  });

  it('keeps integers within their bounds, both included', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 9 }),
        (seed, low, width) => {
          const value = new SeededRandom(seed).integer(low, low + width);
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(low + width);
        },
      ),
    );
    const random = new SeededRandom('dice');
    expect(new Set(Array.from({ length: 200 }, () => random.integer(1, 6))).size).toBe(6);
  });

  it('spreads draws evenly: chi square of 10 cells over 100,000 draws under 27.9 (p = 0.001)', () => {
    const random = new SeededRandom('even');
    const cells = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const cell = Math.floor(random.next() * 10);
      cells[cell] = (cells[cell] as number) + 1;
    }
    expect(cells.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });

  it('shuffles without loss and refuses to pick from nothing', () => {
    expect(new SeededRandom('s').shuffle([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(() => new SeededRandom('s').pick([])).toThrow(RangeError);
  });
});

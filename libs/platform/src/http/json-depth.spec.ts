import { isDeeperThan } from './json-depth';

describe('the depth of a JSON text', () => {
  it.each<[string, number, boolean]>([
    ['1', 0, false],
    ['[]', 0, true],
    ['[{"a": [1]}]', 3, false],
    ['[{"a": [1]}]', 2, true],
    ['[[],[],[]]', 2, false],
    ['"[[[["', 0, false],
    ['"\\"[[["', 0, false],
    ['"\\\\"[[', 1, true],
    ['"never ended [[', 0, false],
    ['', 0, false],
    ['[[[', 2, true],
  ])('%j is deeper than %d: %j', (text, limit, expected) => {
    expect(isDeeperThan(text, limit)).toBe(expected);
  });

  it('is told in milliseconds of five million brackets', () => {
    const text = '['.repeat(5_000_000);
    const start = performance.now();
    expect(isDeeperThan(text, 64)).toBe(true);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

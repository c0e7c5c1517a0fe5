import { excessOf, type JsonLimits } from './json-excess';

const limits = (wish: Partial<JsonLimits>): JsonLimits => ({ depth: 9, members: 9, items: 9, ...wish });

describe('the shape of a JSON text', () => {
  it.each<[string, Partial<JsonLimits>, string | undefined]>([
    ['1', { depth: 0 }, undefined],
    ['[]', { depth: 0 }, 'too-deep'],
    ['[{"a": [1]}]', { depth: 3 }, undefined],
    ['[{"a": [1]}]', { depth: 2 }, 'too-deep'],
    ['[[],[],[]]', { depth: 2 }, undefined],
    ['"[[[["', { depth: 0 }, undefined],
    ['"\\"[[["', { depth: 0 }, undefined],
    ['"\\\\"[[', { depth: 1 }, 'too-deep'],
    ['"never ended [[', { depth: 0 }, undefined],
    ['', { depth: 0 }, undefined],
    ['[[[', { depth: 2 }, 'too-deep'],
    [']]][', { depth: 1 }, undefined],
    ['{"a":1,"b":2}', { members: 2 }, undefined],
    ['{"a":1,"b":2}', { members: 1 }, 'too-many-members'],
    ['{"a":"1,2,3","b,c":2}', { members: 2 }, undefined],
    ['{"a":[1,2,3],"b":2}', { members: 2 }, undefined],
    ['[1,2,3]', { items: 3, members: 1 }, undefined],
    ['[1,2,3]', { items: 2 }, 'too-many-items'],
    ['1,2,3', { items: 1 }, undefined],
  ])('%j within %j: %j', (text, wish, expected) => {
    expect(excessOf(text, limits(wish))).toBe(expected);
  });

  it.each(['['.repeat(5_000_000), `{${'"a":1,'.repeat(800_000)}`])('is told at once of megabytes', (text) => {
    const start = performance.now();
    expect(excessOf(text, limits({ depth: 64 }))).toBeDefined();
    expect(performance.now() - start).toBeLessThan(50);
  });
});

import fc from 'fast-check';

import { rarestWords, rareWords } from './rare-words';
import { countWords } from './word-counts';

const names = [
  ...Array.from({ length: 40 }, (_, i) => `name${i} trading ltd`),
  ...Array.from({ length: 20 }, (_, i) => `firm${i} ltd`),
  'acme foods ltd',
  'acme foods limited',
];
const counts = countWords(
  names.map((name) => ({ features: { name } })),
  'name',
);
const compare = rareWords(counts);

describe('rareWords', () => {
  it('takes a shared rare word for much and shared common words for little', () => {
    expect(compare('acme foods ltd', 'acme foods limited')).toBeGreaterThan(0.7);
    expect(compare('name1 trading ltd', 'name2 trading ltd')).toBeLessThan(0.15);
  });

  it('takes a slip of a word for the word, but another figure for another model', () => {
    expect(compare('acme foods', 'acme foodss')).toBeGreaterThan(0.95);
    expect(compare('kdl40w', 'kdl46w')).toBe(0);
  });

  it('is the same both ways, between 0 and 1, and 1 for the same words in any order', () => {
    const text = fc
      .array(fc.constantFrom('acme', 'foods', 'ltd', 'trading', 'name1', 'acmes', 'x9'), { maxLength: 5 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const found = compare(left, right);
        expect(found).toBeCloseTo(compare(right, left), 12);
        expect(found >= 0 && found <= 1).toBe(true);
      }),
    );
    expect(compare('foods acme', 'acme foods')).toBeCloseTo(1, 12);
  });
});

describe('rarest words', () => {
  it('are those that few records have, and at least two', () => {
    expect(rarestWords(counts, 'acme trading ltd name1', 2, 60)).toEqual(['acme', 'trading']);
    expect(rarestWords(counts, 'acme trading ltd', 2, 10)).toEqual(['acme']);
  });
});

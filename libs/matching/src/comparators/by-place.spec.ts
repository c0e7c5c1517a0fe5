import fc from 'fast-check';

import { dateParts } from './date-grades';
import { dateSlips } from './date-slips';
import { countWordsOf } from './words/word-counts';
import { rareWords } from './words/rare-words';

describe('comparators by the places of values in a data set', () => {
  const part = (most: number) => fc.integer({ min: 1, max: most }).map((value) => String(value).padStart(2, '0'));
  const day = fc
    .tuple(fc.constantFrom('1966', '1969', '1996', '2004'), part(12), part(12))
    .map((parts) => parts.join('-'));
  const date = fc.oneof(day, fc.constantFrom('1966', '1966-02', '2004-13', 'unknown', '196x-02-03'));

  it.each([
    ['dates', dateParts],
    ['dates with slips', dateSlips],
  ])('say of %s what they say of any two', (_, comparator) => {
    fc.assert(
      fc.property(date, date, (left, right) => {
        fc.pre(left !== right);
        expect(comparator.among?.([left, right])(0, 1)).toBe(comparator(left, right));
      }),
    );
  });

  it('say of rare words what they say of any two', () => {
    const words = fc.constantFrom(
      'nguyen',
      'nguyem',
      'ngyuen',
      'van',
      'hoang',
      'hoamg',
      'binh',
      '12b',
      'phuong',
      'phuonf',
    );
    const text = fc.uniqueArray(words, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 3, maxLength: 6 }), (texts) => {
        const comparator = rareWords(countWordsOf(texts));
        const byPlace = comparator.among?.(texts);
        for (let left = 0; left < texts.length; left++)
          for (let right = 0; right < texts.length; right++)
            expect(byPlace?.(left, right)).toBe(comparator(texts[left] as string, texts[right] as string));
      }),
    );
  });

  it('take the best pair of lists', () => {
    const byPlace = dateParts.among?.([['1966-02-03', '2004-01-01'], ['1980-05-06', '2004-01-01'], '1980-05-06']);
    expect(byPlace?.(0, 1)).toBe(1);
    expect(byPlace?.(0, 2)).toBe(0);
  });
});

import { colourOf } from './quality-criteria';
import { type QualityCount, scoreQuality } from './quality-score';

const count = (attribute: string, criterion: QualityCount['criterion'], passed: number, total: number) => ({
  ...{ attribute, criterion, passed, total },
});

/** By hand: nationalId (90 + 80 + 70 + 100 + 60) / 5 = 80; phone (50 + 75) / 2 = 62.5; together (80 + 62.5) / 2 = 71.25. */
const COUNTS: readonly QualityCount[] = [
  count('nationalId', 'dung', 9, 10),
  count('nationalId', 'du', 8, 10),
  count('nationalId', 'sach', 7, 10),
  count('nationalId', 'song', 8, 8),
  count('nationalId', 'thong-nhat', 3, 5),
  count('phone', 'dung', 1, 2),
  count('phone', 'du', 6, 8),
  count('phone', 'thong-nhat', 0, 0),
];

describe('the quality of a source', () => {
  it('is what comes out by hand', () => {
    const score = scoreQuality(COUNTS, new Set(['nationalId']))!;
    expect(score).toMatchObject({ score: 71.25, colour: 'red', faultyIdentifiers: ['nationalId'] });
    expect(score.attributes.map(({ attribute, score: own }) => [attribute, own])).toEqual([
      ['nationalId', 80],
      ['phone', 62.5],
    ]);
    expect(score.criteria).toEqual([
      { criterion: 'dung', passed: 10, total: 12, score: 83.33 },
      { criterion: 'du', passed: 14, total: 18, score: 77.78 },
      { criterion: 'sach', passed: 7, total: 10, score: 70 },
      { criterion: 'song', passed: 8, total: 8, score: 100 },
      { criterion: 'thong-nhat', passed: 3, total: 5, score: 60 },
    ]);
  });

  it('is not told of nothing', () => {
    expect(scoreQuality([], new Set())).toBeUndefined();
    expect(scoreQuality([count('phone', 'du', 0, 0)], new Set())).toBeUndefined();
  });

  it.each([
    [100, 'green'],
    [90, 'green'],
    [89.99, 'amber'],
    [75, 'amber'],
    [74.99, 'red'],
    [0, 'red'],
  ])('of %d is %s', (score, colour) => {
    expect(colourOf(score)).toBe(colour);
  });
});

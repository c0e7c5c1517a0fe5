import { rareWords } from './rare-words';
import { countWords } from './word-counts';

const names = [
  ...Array.from({ length: 40 }, (_, i) => `firm${i} gesellschaft mit beschrankter haftung`),
  ...Array.from({ length: 40 }, (_, i) => `house${i} gmbh`),
  ...Array.from({ length: 40 }, (_, i) => `trader${i} handel`),
];
const compare = rareWords(
  countWords(
    names.map((name) => ({ features: { name } })),
    'name',
  ),
);

describe('words of a phrase', () => {
  it('say no more than one of them', () => {
    const long = Number(
      compare('firm1 gesellschaft mit beschrankter haftung', 'firm2 gesellschaft mit beschrankter haftung'),
    );
    const short = Number(compare('house1 gmbh', 'house2 gmbh'));
    expect(Math.abs(long - short)).toBeLessThan(0.02);
    expect(compare('firm1 gesellschaft mit beschrankter haftung', 'firm1 gmbh')).toBeGreaterThan(0.9);
  });

  it('are still one text in whichever order they stand', () => {
    expect(
      compare('firm1 haftung mit beschrankter gesellschaft', 'firm1 gesellschaft mit beschrankter haftung'),
    ).toBeCloseTo(1);
  });
});

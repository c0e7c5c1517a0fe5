import { person, searchTermsOf } from '@sogoc/core-entities';

import { planTextSearch, type SearcherView } from './plan-text-search';
import type { SearchCondition } from './search-condition';

const SHOWN = { disclosure: 'shown' } as const;
const view: SearcherView = {
  attributes: new Map(person.attributes.map(({ name }) => [name, SHOWN])),
  identifiers: new Map(person.identifiers.map(({ scheme }) => [scheme, 'shown' as const])),
  undeclared: 'withheld',
  findsByPartlyShown: false,
};

/** The steps by which a text finds a stored name, as the index would. */
function stepsThatFind(text: string, fullName: string): number[] {
  const stored = searchTermsOf(person.attributes, { fullName });
  const isMet = (condition: SearchCondition): boolean =>
    'terms' in condition &&
    condition.terms.every((group) =>
      group.some(({ term, isPrefix = false }) =>
        stored.some((one) => (isPrefix ? one.startsWith(term) : one === term)),
      ),
    );
  return (planTextSearch(text, person, view) ?? []).flatMap((step, at) => (isMet(step) ? [at] : []));
}

describe('a text that is sought', () => {
  it.each([
    ['Quí', 'Quý'],
    ['Quý', 'Quí'],
    ['quy', 'Quí'],
    ['Nguyễn Thị Mĩ', 'Nguyễn Thị Mỹ'],
    ['Lý Kỳ Vỹ', 'Lí Kì Vĩ'],
    ['ly ky vi', 'Lý Kỳ Vỹ'],
    ["H'Hen Niê", 'H Hen Niê'],
    ["H'Hen Niê", 'HHen Niê'],
    ['HHen Niê', "H'Hen Niê"],
    ['HHen Niê', 'H Hen Niê'],
    ['H Hen Niê', "H'Hen Niê"],
    ['H Hen Niê', 'HHEN NIÊ'],
    ['hhen', 'H Hen Niê'],
    ['Y-Vinh Tơr', 'Y Vinh Tơr'],
    ['YVinh Tơr', 'Y Vinh Tơr'],
    ['K’Brôi', 'K Brôi'],
    ["R'Ô Hờ", 'R Ô Hờ'],
  ])('%s finds %s', (text, fullName) => {
    expect(stepsThatFind(text, fullName)).not.toEqual([]);
  });

  it.each([
    ['Quí', 'Quỳ'],
    ['Hoa', 'H Oanh'],
    ['Mai', 'May'],
    ['Thuý', 'Thúi'],
    ['H Hen', 'H Hoa'],
    ['H Hen', 'Hen'],
  ])('%s as written does not find %s', (text, fullName) => {
    expect(stepsThatFind(text, fullName).filter((step) => step % 2 === 0)).toEqual([]);
  });

  it.each([
    ['quy', 'Quỳnh'],
    ['nguyen van qu', 'Nguyễn Văn Quý'],
    ['h he', 'HHen'],
    ['hhe', 'H Hen'],
  ])('%s, unfinished, finds %s', (text, fullName) => {
    expect(stepsThatFind(text, fullName)).not.toEqual([]);
  });

  it('is found whole before its words are, however its end is written', () => {
    expect(stepsThatFind('Trần Quí', 'Trần Quý')[0]).toBe(0);
    expect(stepsThatFind('Quí', 'Trần Quý')[0]).toBe(2);
  });
});

import type { Features } from '@sogoc/matching';

import { person } from '../../person.declaration';
import { oneNumberTwoPersons } from './one-number-two-persons';

type Stated = Readonly<Record<string, unknown>>;

const featuresOf = (attributes: Stated): Features =>
  person.standardise(attributes, { observedAt: '2015-04-02T00:00:00Z', habits: {} }).features;

const CARD = { idCard9: '182345119' };
const TAX = { taxCode: '8012345677' };
const NUMBER = { nationalId: '079040000123' };

describe('one number that two persons state', () => {
  it.each<[string, Stated, Stated, boolean]>([
    [
      'a card given in two provinces',
      { fullName: 'HỒ XUÂN HÒA', dateOfBirth: '1977-05-06', ...CARD },
      { fullName: 'Hồ Xuân Hoàn', dateOfBirth: '1981-05-06', ...CARD },
      true,
    ],
    [
      'a father’s card on his son',
      { fullName: 'Phan Văn Tám', dateOfBirth: '1940-03-03', ...CARD },
      { fullName: 'PHAN VĂN TÙNG', ...CARD },
      true,
    ],
    [
      'a tax code of another',
      { fullName: 'Lê Thị Hường', dateOfBirth: '1950-04-04', ...TAX },
      { fullName: 'Lê Ngọc Diệp', dateOfBirth: '1978-09-19', ...TAX },
      true,
    ],
    [
      'one given name, another family and birth',
      { fullName: 'Nguyễn Văn Hùng', dateOfBirth: '1970-04-04', ...CARD },
      { fullName: 'Trần Văn Hùng', dateOfBirth: '1982-09-19', ...CARD },
      true,
    ],
    [
      'a father’s card and number',
      { fullName: 'Phan Văn Tám', dateOfBirth: '1940-03-03', ...CARD, ...NUMBER },
      { fullName: 'Phan Văn Tùng', dateOfBirth: '1970-11-09', ...CARD, ...NUMBER },
      true,
    ],
    [
      'another name of one birthday',
      { fullName: 'Phan Văn Tám', dateOfBirth: '1940-03-03', ...CARD },
      { fullName: 'Phan Văn Tùng', dateOfBirth: '1940-03-03', ...CARD },
      false,
    ],
    [
      'another name of one year',
      { fullName: 'Phan Văn Tám', dateOfBirth: '1940-03-03', ...CARD },
      { fullName: 'Phan Văn Tùng', dateOfBirth: '1940', ...CARD },
      false,
    ],
    [
      'one name of two birthdays',
      { fullName: 'Phan Văn Tám', dateOfBirth: '1940-03-03', ...CARD },
      { fullName: 'PHAN VĂN TÁM', dateOfBirth: '1951-07-08', ...CARD },
      false,
    ],
    [
      'a slip in a name without a birthday',
      { fullName: 'Phan Thị Hương', dateOfBirth: '1940-03-03', ...CARD },
      { fullName: 'Phan Thị Hưng', ...CARD },
      false,
    ],
    [
      'a name by which the other is known',
      { fullName: 'Phan Văn Tám', otherNames: ['Phan Văn Tùng'], dateOfBirth: '1940-03-03', ...CARD },
      { fullName: 'Phan Văn Tùng', ...CARD },
      false,
    ],
    [
      'the given name in front',
      { fullName: 'Phan Văn Tám', dateOfBirth: '1940-03-03', ...CARD },
      { fullName: 'Tám Phan Văn', dateOfBirth: '1941-03-03', ...CARD },
      false,
    ],
    [
      'two numbers and one birthday',
      { fullName: 'Phan Văn Tám', dateOfBirth: '1940-03-03', ...CARD, ...NUMBER },
      { fullName: 'Lê Tùng', dateOfBirth: '1940-03-03', ...CARD, ...NUMBER },
      false,
    ],
  ])('%s', (_, left, right, expected) => {
    expect(oneNumberTwoPersons(featuresOf(left), featuresOf(right))).toBe(expected);
    expect(oneNumberTwoPersons(featuresOf(right), featuresOf(left))).toBe(expected);
  });
});

import { currentPlace } from '../address/named-places';
import { person } from '../person/person.declaration';
import { dateDifferences, numberDifferences } from './digits-and-days-that-differ';
import { textDifferences } from './letters-that-differ';
import { valueDifferences } from './value-differences';

describe('differences between texts', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', ['tone-placement']],
    ['Đỗ Đức Hòòa', 'Đỗ Đức Hòa', ['doubled-letter']],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa', ['missing-diacritics']],
    ['Nguyen Thi Hoa', 'Nguyễn Thị Hòa', ['missing-diacritics']],
    ['Nguyễn Thị Hoá', 'Nguyễn Thị Hòa', ['other-diacritics']],
    ['Dô', 'Đô', ['d-stroke']],
    ['NGUYỄN Thị', 'Nguyễn Thị', ['case']],
    ['Nguyễn  Thị', 'Nguyễn Thị', ['spacing']],
    ['Nguye\u0302\u0303n', 'Nguyễn', ['unicode-form']],
    ['Lê Quí', 'Lê Quý', ['i-or-y']],
    ['Trần Phcú', 'Trần Phúc', ['letters-swapped']],
    ['Trần Phú', 'Trần Phúc', ['missing-letter']],
    ['Trần Phút', 'Trần Phúc', ['one-letter']],
    ['Nguyễn Văn Đức', 'Đức Nguyễn Văn', ['word-order']],
    ['Nguyễn Đức', 'Nguyễn Văn Đức', ['missing-word']],
    ['Nguyễn V. Đức', 'Nguyễn Văn Đức', ['abbreviated']],
    ['Nguyễn Thị Lan', 'Nguyễn Thị Hương', ['other-words']],
    ['Nguyễn Thị', 'Nguyễn Thị', []],
  ])('of %j and %j are %j', (left, right, kinds) => {
    expect(textDifferences(left, right)).toEqual(kinds);
    expect(textDifferences(right, left)).toEqual(kinds);
  });
});

describe('differences between numbers and dates', () => {
  it.each([
    ['001180000123', '001180000132', ['digits-swapped']],
    ['001180000123', '001180000124', ['one-digit']],
    ['001180000123', '00118000123', ['doubled-digit']],
    ['001180000123', '00118000012', ['missing-digit']],
    ['001180000123', '079180000999', ['several-digits']],
    ['001180000123', '001180000123', []],
  ])('of %s and %s are %j', (left, right, kinds) => {
    expect(numberDifferences(left, right)).toEqual(kinds);
    expect(numberDifferences(right, left)).toEqual(kinds);
  });

  it.each([
    ['1980-02-01', '1980-01-02', ['day-month-swapped']],
    ['1980-02-01', '1980', ['coarser-date']],
    ['1980-02-01', '1908-02-01', ['digits-swapped']],
    ['1980-02-01', '1981-02-01', ['one-digit', 'other-year']],
    ['1980-02-01', '1980-05-17', ['other-month', 'other-day']],
  ])('of %s and %s are %j', (left, right, kinds) => {
    expect(dateDifferences(left, right)).toEqual(kinds);
    expect(dateDifferences(right, left)).toEqual(kinds);
  });
});

describe('differences between records', () => {
  const between = (left: object, right: object) =>
    valueDifferences(person.attributes, left as Record<string, unknown>, right as Record<string, unknown>);

  it('tell where the letters are that differ', () => {
    expect(between({ fullName: 'Đỗ Đức Hòòa' }, { fullName: 'Đỗ Đức Hòa' })).toEqual([
      {
        attribute: 'fullName',
        agreement: 'similar',
        kinds: ['doubled-letter'],
        positions: [{ left: [9, 10], right: [9, 9] }],
      },
    ]);
  });

  it('tell what one of them lacks, and what is equal', () => {
    expect(between({ sex: 'male', dateOfBirth: '1980' }, { dateOfBirth: '1980' })).toEqual([
      { attribute: 'dateOfBirth', agreement: 'equal', kinds: [], positions: [] },
      { attribute: 'sex', agreement: 'right-missing', kinds: [], positions: [] },
    ]);
  });

  it('know one place by its code before and after the communes merged', () => {
    const old = { permanentAddress: { communeCode: '26734', codeSet: 'NSO-2025-01' } };
    const [communeCode] = currentPlace('26734', 'NSO-2025-01').communes;
    const now = { permanentAddress: { communeCode, codeSet: 'NSO-2026-04' } };
    const hanoi = { permanentAddress: { communeCode: '00004', codeSet: 'NSO-2025-07' } };
    expect(between(old, hanoi)).toMatchObject([{ kinds: ['other-province'], agreement: 'conflict' }]);
    expect(between(old, now)).toMatchObject([{ kinds: ['old-new-commune'], agreement: 'similar' }]);
  });

  it('say that a number is the former one of the other', () => {
    const left = { nationalId: '001180000241' };
    const right = { nationalId: '079180000929' };
    const former = { left: new Set<string>(), right: new Set(['001180000241']) };
    expect(valueDifferences(person.attributes, left, right, former)).toMatchObject([
      { attribute: 'nationalId', kinds: ['former-number', 'several-digits'] },
    ]);
  });
});

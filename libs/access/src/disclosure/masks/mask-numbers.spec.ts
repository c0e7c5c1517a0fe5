import type { AttributeType } from '@sogoc/core-entities';

import { maskNumbersIn, maskToTail } from './mask-numbers';

describe('the working view', () => {
  it.each<[string, AttributeType, unknown, unknown]>([
    ['a name whole', 'name', 'Nguyễn Thị Hoà', 'Nguyễn Thị Hoà'],
    ['a number within a name in part', 'name', 'Nguyễn Thị Hoà 001180000123', 'Nguyễn Thị Hoà •••123'],
    ['a date whole', 'date', '1980-02-01', '1980-02-01'],
    [
      'a place with its codes',
      'address',
      { text: '12 Lê Lợi', communeCode: '27001', codeSet: '2025-07' },
      { text: '12 Lê Lợi', communeCode: '27001', codeSet: '2025-07' },
    ],
    ['a phone in an address in part', 'address', '12 Lê Lợi, ĐT 0908 123 456', '12 Lê Lợi, ĐT •••456'],
    ['a phone in part', 'string', '0908123456', '•••456'],
    ['a word whole', 'string', 'female', 'female'],
    ['numbers in a list in part', 'string-list', ['001180000123', '079180000124'], ['•••123', '•••124']],
    [
      'relatives by name, day and three digits',
      'object-list',
      [{ name: 'Trần Văn An', relation: 'father', nationalId: '001050000999', since: '1980-02-01' }],
      [{ name: 'Trần Văn An', relation: 'father', nationalId: '•••999', since: '1980-02-01' }],
    ],
    [
      'a number that is no text in part',
      'object',
      { nationalId: 79180000124, share: 50 },
      { nationalId: '•••124', share: 50 },
    ],
    ['an area whole', 'number', 1234567.5, 1234567.5],
  ])('shows %s', (_case, type, value, shown) => {
    expect(maskNumbersIn(value, { type })).toEqual(shown);
  });

  it.each([
    ['B1234567', '•••567'],
    ['C12345', '•••345'],
    ['1234', '•••4'],
    ['12', '•••'],
  ])('shows of the identifier %s no more than %s', (number, shown) => {
    expect(maskNumbersIn(number, { type: 'string', scheme: 'passport' })).toBe(shown);
    expect(maskToTail(number)).toBe(shown);
  });
});

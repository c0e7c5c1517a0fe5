import type { AttributeType } from '@sogoc/core-entities';

import { maskNumbersIn, maskToTail } from './working-view';

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
    ['a number behind a date in part', 'string', '2026-01-01 CCCD 001180000123', '2026-01-01 CCCD •••123'],
    ['a number before a date in part', 'string', '001180000123 2026-01-01', '•••123 2026-01-01'],
    ['a date within a text whole', 'string', 'hẹn 2026-01-02, sinh 01-02-1980', 'hẹn 2026-01-02, sinh 01-02-1980'],
    ['a date and a time whole', 'string', '2026-01-02 10:11:12', '2026-01-02 10:11:12'],
    ['an instant whole', 'string', '2026-01-02T10:11:12.123Z', '2026-01-02T10:11:12.123Z'],
    ['a number that begins like a date in part', 'string', '1980-02-01-000123', '•••123'],
    ['two spaces in a number in part', 'string', '001  180  000  123', '•••123'],
    ['a hard space in a number in part', 'string', '001\u00a0180\u00a0000\u00a0123', '•••123'],
    ['brackets in a number in part', 'string', '(001) 180 (000) 123', '(•••123'],
    ['points and underscores in part', 'string', '001·180_000 . 123', '•••123'],
    ['an alley whole', 'address', '131/31/12/5 Võ Văn Tần', '131/31/12/5 Võ Văn Tần'],
    ['two lines as two', 'string', '1234\n5678', '1234\n5678'],
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

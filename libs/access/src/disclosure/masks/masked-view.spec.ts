import { maskValue } from './masked-view';

describe('masking a value', () => {
  it.each([
    ['string', '001180000123', '•••123'],
    ['string', 'female', '•••'],
    ['string', 42, undefined],
    ['name', 'Nguyễn Thị Hoà', 'N••• T••• H•••'],
    ['name', 'Đặng\u00a0 Ân', 'Đ••• Â•••'],
    ['name', 'Ân'.normalize('NFD'), 'Â•••'],
    ['date', '1980-02-01', '1980'],
    ['date', 'unknown', undefined],
    ['number', 1.5, undefined],
    ['boolean', true, undefined],
    ['geometry', { type: 'Point', coordinates: [1, 2] }, undefined],
    [
      'address',
      { text: '12 Lê Lợi', communeCode: '26734', codeSet: 'NSO-2025-07' },
      { communeCode: '26734', codeSet: 'NSO-2025-07' },
    ],
    ['address', { text: '12 Lê Lợi' }, undefined],
    ['address', '12 Lê Lợi', undefined],
    ['string-list', ['Nguyễn A', 'Nguyễn B'], ['•••', '•••']],
    [
      'object-list',
      [{ relation: 'father', nationalId: '001180000123', n: 1 }],
      [{ relation: '•••', nationalId: '•••', n: '•••' }],
    ],
    ['object', { a: { b: 'x' } }, { a: { b: '•••' } }],
  ] as const)('%s %j is %j', (type, value, masked) => {
    expect(maskValue(value, type)).toEqual(masked);
  });
});

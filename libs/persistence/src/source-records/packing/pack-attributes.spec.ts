import { packAttributes, unpackAttributes } from './pack-attributes';

const ADDRESS = { text: '12 Lê Lợi', communeCode: '26740' };

describe('standardised attributes beside what was sent', () => {
  it.each([
    [
      'all as sent',
      { fullName: 'Trần Thị Bình', address: ADDRESS },
      { fullName: 'Trần Thị Bình', address: { ...ADDRESS } },
      [{}],
    ],
    ['a value in another form', { name: 'TRẦN', sex: 'female' }, { name: 'Trần', sex: 'female' }, [{ name: 'Trần' }]],
    ['a value that is left out', { name: 'Trần', phone: 'none' }, { name: 'Trần' }, [{}, ['phone']]],
    ['a value that nobody sent', { name: 'Trần' }, { name: 'Trần', sex: 'female' }, [{ sex: 'female' }]],
    [
      'another order',
      { sex: 'female', name: 'Trần', age: 4 },
      { age: 4, name: 'Trần', sex: 'female' },
      [{}, [], [2, 1, 0]],
    ],
    ['null and false', { name: null, isOld: false }, { name: null, isOld: true }, [{ isOld: true }]],
    ['nothing of it', { name: '' }, {}, [{}, ['name']]],
    ['part of an object', { address: ADDRESS }, { address: { text: '12' } }, [{ address: { text: '12' } }]],
    ['members of an object in another order', { at: { a: 1, b: 2 } }, { at: { b: 2, a: 1 } }, [{ at: { b: 2, a: 1 } }]],
    ['names that are numbers', { b: 1, 1: 2 }, { 1: 2, b: 1 }, { 1: 2, b: 1 }],
  ])('are kept as what differs: %s', (_, sent, attributes, stored) => {
    const packed = packAttributes(attributes, sent);
    expect(packed).toEqual(stored);
    expect(JSON.stringify(unpackAttributes(packed, sent))).toBe(JSON.stringify(attributes));
  });

  it('are whole where no version is at hand, and gone with its content', () => {
    expect(packAttributes(ADDRESS, undefined)).toBe(ADDRESS);
    expect(unpackAttributes([{ name: 'Trần' }, ['phone'], [1, 0]], null)).toEqual({ name: 'Trần' });
  });
});

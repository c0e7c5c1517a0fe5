import { coreRegistry } from '@sogoc/core-entities';

import { affinityOf, NO_AFFINITY } from './backlog-order';

const declaredOf = (collection: string) => coreRegistry.entityByCollection(collection)!.declaration.attributes;

describe('the affinity of records', () => {
  it.each([
    ['persons', { fullName: 'Nguyễn Thị Hoà' }, { fullName: ' NGUYEN THI HÒA', dateOfBirth: '1980' }],
    ['enterprises', { name: 'Công ty TNHH A-B' }, { name: 'CÔNG TY TNHH AB' }],
    ['land-parcels', { parcelCode: 'A1B2C3D4E5F6' }, { parcelCode: 'a1b2c3d4e5f6', communeCode: '1' }],
  ])('of %s is one for what is called alike', (collection, left, right) => {
    const declared = declaredOf(collection);
    expect(affinityOf(left as never, declared)).toBe(affinityOf(right as never, declared));
    expect(affinityOf(left as never, declared)).not.toBe(NO_AFFINITY);
  });

  it('is a number that PostgreSQL takes, and none of what is not called anything', () => {
    const declared = declaredOf('persons');
    const numbers = Array.from({ length: 500 }, (_, at) => affinityOf({ fullName: `Trần Văn ${at}` }, declared));
    expect(numbers.every((number) => Number.isInteger(number) && Math.abs(number) <= 2 ** 31)).toBe(true);
    expect(new Set(numbers).size).toBe(500);
    for (const fullName of [undefined, 7, '', '…', ['An']])
      expect(affinityOf({ fullName } as never, declared)).toBe(NO_AFFINITY);
  });
});

import { type AttributeDeclaration, type AttributeType, coreRegistry } from '@sogoc/core-entities';
import fc from 'fast-check';

import { checkRecord } from './check-record';

const declare = (name: string, type: AttributeType): AttributeDeclaration => ({
  name,
  type,
  sensitivity: 'public',
  titleVi: name,
  titleEn: name,
  survivorship: [],
});

const DECLARED = [
  declare('plate', 'string'),
  declare('fullName', 'name'),
  declare('foundedOn', 'date'),
  declare('area', 'number'),
  declare('isElectric', 'boolean'),
  declare('address', 'address'),
  declare('geometry', 'geometry'),
  declare('engine', 'object'),
  declare('codes', 'string-list'),
  declare('holders', 'object-list'),
  declare('derivedFrom', 'mixed-list'),
];

const check = (raw: unknown) => checkRecord(raw, DECLARED);
const faultsOf = (attributes: unknown): string[] => {
  const result = check({ recordKey: 'k', attributes });
  return result.ok ? [] : result.error.map(({ pointer, code }) => `${pointer} ${code}`);
};
const nested = (levels: number): unknown => (levels === 0 ? 'end' : [nested(levels - 1)]);

describe('checkRecord', () => {
  it.each<[string, unknown]>([
    ['impossible dates and odd text', { foundedOn: '2016-06-00', plate: '  ???  ' }],
    ['null as a missing value', { fullName: null, codes: null, engine: { power: null } }],
    ['a number as a number and as text', { area: -5 }],
    ['text for a number, whatever it says', { area: 'about 5' }],
    ['an address as text', { address: '17 Lê Lợi' }],
    ['an address without some members', { address: { text: 'x', communeCode: null } }],
    ['unknown attributes of any type beside one that is known', { plate: 'x', other: { a: [1, true, 'x'] } }],
    ['codes and objects where both stand', { derivedFrom: ['000000000001', { mapSheet: '1' }] }],
    [
      'strings and lists as long as they may be',
      { plate: 'đ'.repeat(2_000), fullName: '𠀀'.repeat(500), codes: Array(200).fill('A') },
    ],
    ['values as deep as they may be', { plate: 'x', other: nested(20) }],
    [
      'the boundary of a large parcel',
      { geometry: { type: 'Polygon', coordinates: [Array.from({ length: 5_000 }, (_, n) => [n, n])] } },
    ],
    ['paired surrogates and control characters in text', { plate: '😀\n\t' }],
    ['a member called __proto__', JSON.parse('{"plate": "x", "__proto__": {"a": 1}}')],
  ])('accepts %s', (_name, attributes) => {
    expect(faultsOf(attributes)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['a boolean for a string', { plate: true }, ['/attributes/plate wrong-type']],
    ['a list for a date', { foundedOn: ['2020'] }, ['/attributes/foundedOn wrong-type']],
    ['a boolean for a number', { area: true }, ['/attributes/area wrong-type']],
    ['text for a boolean', { isElectric: 'true' }, ['/attributes/isElectric wrong-type']],
    ['a list for an address', { address: [] }, ['/attributes/address wrong-type']],
    ['text for a geometry', { geometry: '{}' }, ['/attributes/geometry wrong-type']],
    ['a list for an object', { engine: [] }, ['/attributes/engine wrong-type']],
    ['null in a list of strings', { codes: ['a', null] }, ['/attributes/codes/1 wrong-type']],
    ['text in a list of objects', { holders: [{}, 'x'] }, ['/attributes/holders/1 wrong-type']],
    ['a number in a mixed list', { derivedFrom: [1] }, ['/attributes/derivedFrom/0 wrong-type']],
    [
      'a name too long, inside a list',
      { holders: [{ name: 'A'.repeat(501) }] },
      ['/attributes/holders/0/name too-long'],
    ],
    ['several faults at once', { plate: 1, area: {} }, ['/attributes/plate wrong-type', '/attributes/area wrong-type']],
    ['nesting beyond the limit', { other: nested(21) }, [`/attributes/other${'/0'.repeat(20)} too-deep`]],
    [
      'a list too long, unknown and deep',
      { other: { deep: Array(201).fill(1) } },
      ['/attributes/other/deep too-many-items'],
    ],
    ['attributes of which none is known', { fullname: 'A', nationalID: '1' }, ['/attributes no-known-attribute']],
    [
      'more attributes than any table has columns',
      Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`c${at}`, 1])),
      ['/attributes too-many-members'],
    ],
    ['a member name with a lone surrogate', { '\ud800': 1 }, ['/attributes unusable-member-name']],
  ])('refuses %s', (_name, attributes, faults) => {
    expect(faultsOf(attributes)).toEqual(faults);
  });

  it('tells at most fifty faults', () => {
    expect(faultsOf({ codes: Array(100).fill(1) })).toHaveLength(50);
  });

  it('never repeats a value', () => {
    const value = 'Nguyễn Thị Hoà'.repeat(200);
    const result = check({
      recordKey: value,
      sourceVersion: value,
      observedAt: value,
      attributes: { plate: value, area: [value] },
    });
    expect(result.ok || result.error).toHaveLength(5);
    expect(JSON.stringify(result)).not.toContain('Nguyễn');
  });

  it('reads the envelope', () => {
    const raw = {
      recordKey: 'k',
      sourceVersion: -3,
      observedAt: '2026-06-30T23:59:60+07:00',
      attributes: { plate: 'x' },
    };
    expect(check(raw)).toEqual({
      ok: true,
      value: {
        recordKey: 'k',
        sourceVersion: -3,
        observedAt: new Date('2026-06-30T16:59:59Z'),
        attributes: { plate: 'x' },
      },
    });
    expect(check({ recordKey: 'k', sourceVersion: null, observedAt: null, attributes: { plate: 'x' } })).toMatchObject({
      value: { sourceVersion: null, observedAt: null },
    });
  });

  it('refuses members that a record does not have, with what was meant', () => {
    const result = check({ recordKey: 'k', attributes: { plate: 'x' }, version: 3, full_name: 'A', '001180000123': 1 });
    expect(result.ok ? [] : result.error).toEqual([
      { pointer: '/version', code: 'unknown-member', detail: expect.stringContaining('mean sourceVersion?') as string },
      {
        pointer: '/full_name',
        code: 'unknown-member',
        detail: expect.stringContaining('attributes/fullName?') as string,
      },
      { pointer: '', code: 'unknown-member', detail: expect.not.stringContaining('001180000123') as string },
    ]);
  });

  it.each([
    ['2026-10-12', []],
    ['2026-10-13T04:30:00Z', []],
    ['2026-10-13T04:30:00.001Z', ['/observedAt in-the-future']],
    ['2026-10-14', ['/observedAt in-the-future']],
    ['9999-12-31T00:00:00Z', ['/observedAt in-the-future']],
    ['9999-12-31', ['/observedAt in-the-future']],
    ['2026-10', ['/observedAt not-a-time']],
  ])('of an observation at %s, received on 12 October 2026, tells %j', (observedAt, faults) => {
    const receivedAt = new Date('2026-10-12T04:30:00Z');
    const result = checkRecord({ recordKey: 'k', observedAt, attributes: { plate: 'x' } }, [], receivedAt);
    expect(result.ok ? [] : result.error.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults);
  });

  it('accepts all text that is well formed and short, and refuses all other text', () => {
    const text = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (value) => {
        const isSound = !value.includes('\u0000') && Buffer.from(value).toString() === value;
        expect(faultsOf({ plate: 'x', other: [value] }).length === 0).toBe(isSound);
        expect(faultsOf({ plate: 'x', [value]: 1 }).length === 0).toBe(isSound);
      }),
    );
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => void check(raw)));
    fc.assert(fc.property(fc.jsonValue(), (attributes) => void faultsOf(attributes)));
  });

  it('says what objects in a list have', () => {
    const { attributes } = coreRegistry.entityByCollection('land-parcels')!.declaration;
    const checked = checkRecord({ recordKey: '1', attributes: { landUses: ['ODT'] } }, attributes);
    expect(checked).toMatchObject({ error: [{ detail: 'Send a list of objects with code, area, term.' }] });
  });
});

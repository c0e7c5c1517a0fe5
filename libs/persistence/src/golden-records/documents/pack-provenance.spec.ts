import type { AttributeProvenance } from '@sogoc/golden';

import { packProvenance, unpackProvenance, withWholeProvenance } from './pack-provenance';

const population: AttributeProvenance = {
  source: 'population',
  recordId: '6',
  recordKey: 'p-13',
  observedAt: '2026-01-31T01:00:00.000Z',
  rule: 'trusted-source',
};
const finance: AttributeProvenance = {
  ...population,
  source: 'finance',
  recordId: '7',
  recordKey: 'f-1',
  rule: 'only-value',
};
const pinned: AttributeProvenance = { ...finance, rule: 'pinned', decisionId: 'd-1' };
const literal: AttributeProvenance = {
  source: 'steward',
  recordId: '',
  recordKey: '',
  observedAt: '2026-02-01T00:00:00.000Z',
  rule: 'pinned',
  decisionId: 'd-2',
};

const valuesOf = (provenance: Readonly<Record<string, AttributeProvenance>>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(provenance).map((name) => [name, `value of ${name}`]));

describe('packed provenance', () => {
  it.each<[string, Readonly<Record<string, AttributeProvenance>>]>([
    ['of nothing', {}],
    ['of one record', { fullName: population, sex: population }],
    ['of two records', { fullName: population, phone: finance, sex: population }],
    ['of one record by two rules', { fullName: population, sex: { ...population, rule: 'longest-value' } }],
    [
      'of a record before and after it was observed anew',
      { a: finance, b: { ...finance, observedAt: '2027-01-01T00:00:00Z' } },
    ],
    ['of what is disputed', { fullName: { ...population, disputed: true }, sex: population }],
    ['of pins', { fullName: pinned, sex: literal, phone: finance, address: { ...pinned, disputed: true } }],
    ['of names that objects have anyway', { constructor: population, toString: finance, valueOf: population }],
  ])('%s is what it was', (_, provenance) => {
    const attributes = valuesOf(provenance);
    const stored: unknown = JSON.parse(JSON.stringify(packProvenance({ attributes, provenance })));
    const whole = unpackProvenance(stored as never, attributes);
    expect(JSON.stringify(whole)).toBe(JSON.stringify(provenance));
  });

  it('names a record once, and the attributes of all but the largest group', () => {
    const provenance = { fullName: population, phone: finance, sex: population };
    expect(packProvenance({ attributes: valuesOf(provenance), provenance })).toEqual([
      [
        ['population', '6', 'p-13', '2026-01-31T01:00:00.000Z'],
        ['finance', '7', 'f-1', '2026-01-31T01:00:00.000Z'],
      ],
      [
        [0, 'trusted-source'],
        [1, 'only-value', ['phone']],
      ],
    ]);
  });

  it.each([
    ['of another attribute', { sex: 'female' }],
    ['of more attributes', { fullName: 'An', sex: 'female' }],
    ['of attributes in another order', { phone: '1', fullName: 'An' }],
  ])('%s is left as it is', (_, attributes) => {
    const provenance = { fullName: population, phone: finance };
    expect(packProvenance({ attributes, provenance })).toBe(provenance);
  });

  it('that was stored whole is read as it is', () => {
    const row = { attributes: { fullName: 'An' }, provenance: { fullName: population } };
    expect(withWholeProvenance(row)).toBe(row);
    expect(withWholeProvenance({})).toEqual({});
  });
});

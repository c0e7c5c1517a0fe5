import { contentHash } from '@sogoc/kernel';
import { findUnit, isStrictNationalId, type CodeSet } from '@sogoc/vietnam';

import { generateCommunes, generateWorld } from './generate-world';
import { truthOf, type SyntheticRecord, type WorldOptions } from '../shape/synthetic-world';

const OPTIONS: WorldOptions = { seed: 42, persons: 1500, parcels: 500, enterprises: 400, communes: 3 };
const world = generateWorld(OPTIONS);
const { records } = world;

const text = (record: SyntheticRecord, name: string): string | undefined =>
  record.attributes[name] as string | undefined;
const of = (collection: SyntheticRecord['collection']): SyntheticRecord[] =>
  records.filter((record) => record.collection === collection);

describe('a synthetic world', () => {
  it('is the same for the same options and another for another seed', () => {
    const small = { seed: 1, persons: 50, parcels: 20, enterprises: 10 };
    expect(contentHash(generateWorld(small))).toBe(contentHash(generateWorld(small)));
    expect(contentHash(generateWorld(small))).not.toBe(contentHash(generateWorld({ ...small, seed: 2 })));
  });

  it('comes commune by commune with the same records', () => {
    expect(contentHash([...generateCommunes(OPTIONS)].flatMap((commune) => commune.records))).toBe(
      contentHash(records),
    );
  });

  it('shows every true thing in one to five records, 1.8 to 3 on average', () => {
    for (const collection of ['persons', 'land-parcels', 'enterprises'] as const) {
      const counts = new Map<string, number>();
      for (const record of of(collection)) counts.set(truthOf(record), (counts.get(truthOf(record)) ?? 0) + 1);
      expect(counts.size).toBe(world.trueThings[collection]);
      expect(Math.max(...counts.values())).toBe(5);
      expect(of(collection).length / counts.size).toBeGreaterThan(1.8);
      expect(of(collection).length / counts.size).toBeLessThan(3);
    }
  });

  it('uses a record key once per source and collection', () => {
    const keys = records.map(({ collection, source, recordKey }) => `${collection}/${source}/${recordKey}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is plain JSON without empty values', () => {
    expect(contentHash(JSON.parse(JSON.stringify(records)))).toBe(contentHash(records));
    expect(JSON.stringify(records)).not.toContain('null');
    expect(
      records.filter(({ attributes }) => Object.values(attributes).some((value) => value === null || value === '')),
    ).toEqual([]);
  });

  it('has eight sources or more for persons, three of Ho Chi Minh City, each with records', () => {
    const sources = new Set(of('persons').map(({ source }) => source));
    expect(sources.size).toBeGreaterThanOrEqual(8);
    expect([...sources].filter((source) => source.startsWith('hcm-')).length).toBeGreaterThanOrEqual(3);
  });

  it('tells every kind of hard non-match, between things it holds', () => {
    const truths = new Set(records.map(truthOf));
    const kinds = new Set(world.hardNonMatches.map(({ kind }) => kind));
    expect(kinds.size).toBe(11);
    for (const { left, right } of world.hardNonMatches) {
      if (left === right || !truths.has(left) || !truths.has(right))
        throw new Error(`${left} and ${right} are no pair`);
    }
  });

  it('writes commune codes of the code set in force on the day of observation', () => {
    const coded = of('land-parcels').filter(
      (record) => record.attributes['codeSet'] !== undefined && text(record, 'communeCode') !== undefined,
    );
    for (const record of coded) {
      const codeSet = text(record, 'codeSet') as CodeSet;
      expect(codeSet).toBe(record.observedAt < '2025-07-01' ? 'NSO-2025-01' : 'NSO-2025-07');
      expect(findUnit(text(record, 'communeCode') as string, codeSet)?.level).toBe('commune');
    }
    expect(new Set(coded.map((record) => text(record, 'codeSet'))).size).toBe(2);
  });

  it('gives a parcel code only from the day the law gave them', () => {
    const early = of('land-parcels').filter((record) => record.observedAt < '2026-03-30');
    expect(early.filter((record) => text(record, 'parcelCode') !== undefined)).toEqual([]);
  });

  it.each([
    ['persons', -1],
    ['parcels', 1.5],
    ['communes', 0],
    ['communes', 1000],
  ])('refuses %s = %d', (name, value) => {
    expect(() => generateWorld({ seed: 1, persons: 1, parcels: 1, enterprises: 1, [name]: value })).toThrow(RangeError);
  });

  it('may be empty', () => {
    expect(generateWorld({ seed: 1, persons: 0, parcels: 0, enterprises: 0 }).records).toEqual([]);
  });
});

describe('the faults of a world', () => {
  /** National ids as sent, by true person. */
  const trueIds = new Map<string, Set<string>>();
  for (const record of of('persons')) {
    const id = text(record, 'nationalId');
    if (id !== undefined) trueIds.set(truthOf(record), (trueIds.get(truthOf(record)) ?? new Set()).add(id));
  }

  it('leave 3–15 % of the person records without any identifier', () => {
    const schemes = [
      'nationalId',
      'idCard9',
      'passportNumber',
      'taxCode',
      'socialInsuranceNumber',
      'healthInsuranceNumber',
    ];
    const bare = of('persons').filter((record) => schemes.every((scheme) => text(record, scheme) === undefined));
    expect(bare.length / of('persons').length).toBeGreaterThan(0.03);
    expect(bare.length / of('persons').length).toBeLessThan(0.15);
  });

  it('give 1–6 % of the persons two different well-formed national ids in their records', () => {
    const contested = [...trueIds.values()].filter((ids) => [...ids].filter(isStrictNationalId).length > 1);
    expect(contested.length / world.trueThings.persons).toBeGreaterThan(0.01);
    expect(contested.length / world.trueThings.persons).toBeLessThan(0.06);
  });

  it('include what was promised: lost zeros, padded and bare years, eleven-digit phones, TCVN3, stated former numbers', () => {
    const some = (test: (record: SyntheticRecord) => boolean): number => of('persons').filter(test).length;
    expect(some((record) => /^[1-9]\d{10}$/.test(text(record, 'nationalId') ?? ''))).toBeGreaterThan(5);
    expect(some((record) => /-01-01$/.test(text(record, 'dateOfBirth') ?? ''))).toBeGreaterThan(10);
    expect(some((record) => /^\d{4}$/.test(text(record, 'dateOfBirth') ?? ''))).toBeGreaterThan(5);
    expect(some((record) => /^01\d{9}$/.test(text(record, 'phone') ?? ''))).toBeGreaterThan(10);
    expect(
      some((record) => /[\u00a1-\u00bf\u00d7\u00f0\u00fe]|[a-z][ÀÇÉËÎÖÕÜ¶¸]/.test(text(record, 'fullName') ?? '')),
    ).toBeGreaterThan(0);
    expect(some((record) => Array.isArray(record.attributes['formerNationalIds']))).toBeGreaterThan(3);
    expect(some((record) => record.recordKey === text(record, 'nationalId'))).toBeGreaterThan(300);
  });
});

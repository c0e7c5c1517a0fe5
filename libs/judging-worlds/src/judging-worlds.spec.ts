import { isInVietnam, isValidTaxCode10, parseParcelCode } from '@sogoc/vietnam';

import { FAULTS } from './clerk/office';
import { generateJudgingWorld, JUDGING_WORLDS } from './generate-judging-world';
import type { JudgingCollection, JudgingRecord } from './shape/judging-world';

const SHARE = 0.03;
const COLLECTIONS: readonly JudgingCollection[] = ['persons', 'enterprises', 'land-parcels'];

describe.each(JUDGING_WORLDS)('judging world %s', (name) => {
  const world = generateJudgingWorld(name, 7, SHARE);
  const recordsOf = (collection: JudgingCollection): JudgingRecord[] =>
    world.records.filter((record) => record.collection === collection);

  it('is the same for the same seed and another for another', () => {
    expect(generateJudgingWorld(name, 7, SHARE)).toEqual(world);
    expect(generateJudgingWorld(name, 8, SHARE).records[0]).not.toEqual(world.records[0]);
  });

  it.each(COLLECTIONS)(
    'has one and a half to five records for each thing of %s, each with a key of its own',
    (collection) => {
      const records = recordsOf(collection);
      const perThing = records.length / new Set(records.map(({ truth }) => truth)).size;
      expect(perThing).toBeGreaterThan(1.5);
      expect(perThing).toBeLessThan(5);
      expect(new Set(records.map(({ source, recordKey }) => `${source}/${recordKey}`)).size).toBe(records.length);
    },
  );

  it('names things by their collection, and look-alikes that are two things', () => {
    const kinds = { persons: 'person', enterprises: 'enterprise', 'land-parcels': 'parcel' } as const;
    for (const { collection, truth } of world.records) expect(truth).toMatch(new RegExp(`^${kinds[collection]}-\\d+$`));
    for (const { left, right } of world.lookAlikes) expect(left).not.toBe(right);
    expect(world.lookAlikes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['namesakes', 'queue']));
  });

  it.each([
    ['persons', 'nationalId'],
    ['enterprises', 'taxCode'],
    ['land-parcels', 'parcelCode'],
  ] as const)('gives no two of its %s one %s, slips aside', (collection, attribute) => {
    const slips = [
      'number-slip',
      'number-swap',
      'number-of-relative',
      'number-of-another',
      'lost-zeros',
      'parent-code',
    ];
    const truthOf = new Map<unknown, string>();
    const stated = recordsOf(collection).filter(
      ({ attributes, labels }) => attributes[attribute] !== undefined && !labels.some((label) => slips.includes(label)),
    );
    for (const { attributes, truth } of stated) {
      const value = String(attributes[attribute]).replace('-', '');
      expect(truthOf.get(value) ?? truth).toBe(truth);
      truthOf.set(value, truth);
    }
    expect(truthOf.size).toBeGreaterThan(50);
  });

  it('has tax codes with right check digits and parcel codes inside the country, slips aside', () => {
    const clean = world.records.filter(({ labels }) => !labels.some((label) => /^number-|^lost-/.test(label)));
    for (const { collection, attributes } of clean) {
      const { taxCode, parcelCode } = attributes as { taxCode?: string; parcelCode?: string };
      if (collection === 'enterprises' && taxCode !== undefined && !/^\d{12}$/.test(taxCode)) {
        expect([taxCode, isValidTaxCode10(taxCode.slice(0, 10))]).toEqual([taxCode, true]);
      }
      const position = parcelCode === undefined ? undefined : parseParcelCode(parcelCode).position;
      if (position !== undefined) expect(isInVietnam(position)).toBe(true);
    }
  });

  it('makes each slip in at most one of fourteen records, and nearly all of them somewhere', () => {
    const seen = FAULTS.filter((fault) => {
      const slipped = world.records.filter(({ labels }) => labels.includes(fault)).length;
      expect(slipped / world.records.length).toBeLessThan(0.07);
      return slipped > 0;
    });
    expect(seen.length).toBeGreaterThan(FAULTS.length - 5);
  });
});

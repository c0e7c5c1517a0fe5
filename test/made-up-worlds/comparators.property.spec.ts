import fc from 'fast-check';
import type { Features, FeatureValue } from '@sogoc/matching';
import { generateWorld } from '@sogoc/synthetic';
import { coreEntities } from '@sogoc/core-entities';

const word = fc.constantFrom(
  'NGUYEN',
  'nguyen4',
  'HOA',
  'hoa2',
  'N',
  '',
  '1980-01-01',
  '1980-02-17',
  '1980',
  '7',
  'NSO-2025-07',
);
const value: fc.Arbitrary<FeatureValue> = fc.oneof(
  word,
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.array(fc.oneof(word, fc.string()), { maxLength: 6 }),
  fc.array(fc.double(), { maxLength: 3 }),
);

describe.each(coreEntities.map((declaration) => [declaration.entity, declaration] as const))(
  'comparing %s records',
  (_, declaration) => {
    it.each(Object.entries(declaration.comparators))(
      '%s is symmetric, total and between 0 and 1',
      (_name, comparator) => {
        fc.assert(
          fc.property(value, value, (left, right) => {
            const similarity = comparator(left, right);
            expect(similarity).toBeGreaterThanOrEqual(0);
            expect(similarity).toBeLessThanOrEqual(1);
            expect(comparator(right, left)).toBe(similarity);
          }),
        );
      },
    );

    const world = generateWorld({ seed: 12, persons: 40, parcels: 40, enterprises: 40 });
    const records = world.records
      .filter(({ collection }) => collection === declaration.collection)
      .map(({ attributes, observedAt }) => declaration.standardise(attributes, { observedAt, habits: {} }).features);
    const someRecord: fc.Arbitrary<Features> = fc.oneof(fc.constantFrom(...records), fc.constant({}));

    const { reservations = [], witness, ambiguity } = declaration.model;
    /** Asked of a third record and another one, in that order. */
    const isDirected = (name: string): boolean => name === witness?.saysTheSame;

    it.each(Object.entries(declaration.predicates).filter(([name]) => !isDirected(name)))(
      '%s is symmetric',
      (_name, predicate) => {
        fc.assert(
          fc.property(someRecord, someRecord, (left, right) => {
            expect(predicate(right, left)).toBe(predicate(left, right));
          }),
        );
      },
    );

    const ofOneThing = [
      ...reservations.map(({ predicate }) => predicate),
      ...Object.values(witness ?? {}),
      ambiguity?.unless,
    ];
    it.each(Object.entries(declaration.predicates).filter(([name]) => !ofOneThing.includes(name)))(
      '%s, a ground to keep two apart, never holds of a record and itself',
      (_name, predicate) => {
        fc.assert(fc.property(someRecord, (record) => expect(predicate(record, record)).toBe(false)));
      },
    );

    it('finds no ground for a veto or a reservation where nothing is stated', () => {
      for (const predicate of Object.values(declaration.predicates))
        expect(predicate({}, records[0] ?? {})).toBe(false);
    });
  },
);

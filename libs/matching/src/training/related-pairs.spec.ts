import { standardCleaners } from '../definition/cleaners';
import { compileDefinition } from '../definition/compile-definition';
import { standardComparators } from '../comparators/standard-comparators';
import { drawBelow, seededNumbers } from '../record/seeded-numbers';
import { sharedComparisons } from './related-pairs';
import { trainModel } from './train-model';
import type { TrainedModel } from './training-input';

const functions = { cleaners: standardCleaners, comparators: standardComparators, predicates: {} };
const DOCUMENT = {
  entity: 'person',
  fields: {
    given: 'given-name',
    family: 'family-name',
    born: 'date-of-birth',
    street: 'address',
    town: 'place',
    phone: 'phone',
  },
};

/** Households of so many members each, who share all but given name and birthday; a third of them stand twice, a few with another name. */
function trainedOn(members: number): TrainedModel {
  const numbers = seededNumbers(8);
  const draw = (limit: number): number => drawBelow(limit, numbers);
  const rows = Array.from({ length: 300 }).flatMap((_, house) => {
    const home = {
      family: `family${draw(150)}`,
      street: `${draw(90)} street${house % 120}`,
      town: `town${draw(20)}`,
      phone: `09${10000000 + house * 7919}`,
    };
    return Array.from({ length: members }).flatMap(() => {
      const born = `${1930 + draw(80)}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`;
      const row = { ...home, given: `given${draw(60)}`, born };
      if (numbers() > 0.33) return [row];
      return [row, numbers() < 0.1 ? { ...row, given: `given${draw(60)}` } : row];
    });
  });
  const { spec, records, passes, functions: own } = compileDefinition(DOCUMENT, functions).prepare(rows);
  const shared = ['family', 'street', 'town', 'phone'];
  return trainModel({ spec, functions: own, records, passes, seed: 1, samplePairs: 100_000, shared });
}

const mOf = ({ spec }: TrainedModel, name: string, level: string): number =>
  spec.comparisons.find((each) => each.name === name)?.levels.find((each) => each.name === level)?.m ?? NaN;

describe('members of a household', () => {
  it('are not learned as matches, though there are more such pairs', () => {
    const trained = trainedOn(4);
    expect(mOf(trained, 'born', 'equal')).toBeGreaterThan(0.8);
    expect(mOf(trained, 'given', 'equal')).toBeGreaterThan(0.8);
    expect(trained.related?.expectedPairs).toBeGreaterThan(1_000);
    const [body] = trained.spec.bodies ?? [];
    expect(body?.comparisons).toEqual(['family', 'street', 'town', 'phone']);
    expect(body?.most).toBeLessThan(10);
  });

  it('limit nothing where everybody lives alone', () => {
    const trained = trainedOn(1);
    expect(trained.related).toBeUndefined();
    expect(trained.spec.bodies).toBeUndefined();
  });
});

describe('shared comparisons', () => {
  const { spec } = compileDefinition(DOCUMENT, functions).prepare([]);

  it.each([
    [
      ['family', 'street', 'town'],
      ['family', 'street', 'town'],
    ],
    [['family', 'town'], undefined],
    [[], undefined],
  ])('of %j show households by %j', (shared, found) => {
    expect(sharedComparisons(spec, shared)).toEqual(found);
  });

  it('leaves out what the author put in a body', () => {
    const bodies = [{ name: 'house', comparisons: ['street'], most: 4 }];
    expect(sharedComparisons({ ...spec, bodies }, ['family', 'street', 'town'])).toBeUndefined();
  });
});

import { SeededRandom } from '../random/seeded-random';
import { applyFaults } from './apply-faults';
import { always, fault } from '../shape/source-profile';

const apply = (attributes: Record<string, unknown>, ...faults: ReturnType<typeof fault>[]): Record<string, unknown> => {
  applyFaults(attributes, faults, '2020-01-01', new SeededRandom('f'));
  return attributes;
};

describe('applyFaults', () => {
  it('applies conventions to every record, in the order of the plan', () => {
    expect(apply({ name: 'Đức' }, always('name', 'without-diacritics'), always('name', 'upper-case'))).toEqual({
      name: 'DUC',
    });
  });

  it('applies a fault only to who was born before its day, and not where no birth date is known', () => {
    const plan = { ...always('dateOfBirth', 'padded-date'), bornBefore: '1970-01-01' };
    expect(apply({ dateOfBirth: '1969-05-05' }, plan)).toEqual({ dateOfBirth: '1969-01-01' });
    expect(apply({ dateOfBirth: '1971-05-05' }, plan)).toEqual({ dateOfBirth: '1971-05-05' });
    expect(apply({ name: 'a' }, { ...always('name', 'upper-case'), bornBefore: '1970-01-01' })).toEqual({ name: 'a' });
  });

  it('applies a fault only to what was observed before its day', () => {
    expect(apply({ name: 'a' }, { ...always('name', 'upper-case'), observedBefore: '2020-01-01' })).toEqual({
      name: 'a',
    });
    expect(apply({ name: 'a' }, { ...always('name', 'upper-case'), observedBefore: '2020-01-02' })).toEqual({
      name: 'A',
    });
  });

  it('makes at most three mistakes in one record', () => {
    const mistakes = ['a', 'b', 'c', 'd', 'e'].map((name) => fault(name, 'missing', 0.999999999));
    expect(Object.keys(apply({ a: '1', b: '1', c: '1', d: '1', e: '1' }, ...mistakes))).toEqual(['d', 'e']);
  });

  it('takes numbers away too, and leaves a number alone that a text corrupter is meant for', () => {
    expect(apply({ area: 5 }, always('area', 'missing'))).toEqual({});
    expect(apply({ area: 5 }, always('area', 'upper-case'))).toEqual({ area: 5 });
  });
});

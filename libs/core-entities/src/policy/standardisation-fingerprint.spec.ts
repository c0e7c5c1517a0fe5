import { compileEntity } from '../declaration/compile-entity';
import { overrideEntity } from '../declaration/override-entity';
import { person } from '../person/person.declaration';
import type { PolicySource } from './policy-content';
import { standardisationFingerprintsOf } from './standardisation-fingerprint';

const source = (code: string, more: Partial<PolicySource> = {}): PolicySource => ({
  source: code,
  trust: { '*': 0.5 },
  authorityFor: ['national-id'],
  habits: {},
  ...more,
});

const declared = compileEntity(person);

const raised = (model: typeof person.model): typeof person.model => ({
  ...model,
  thresholds: { ...model.thresholds, match: model.thresholds.match + 1 },
});

describe('the standardisation fingerprint of a source', () => {
  const of = (one: PolicySource, others: readonly PolicySource[] = []): number | undefined =>
    standardisationFingerprintsOf(person, [...others, one]).get(one.source);
  const before = of(source('population'));

  it.each<[string, PolicySource, readonly PolicySource[]]>([
    ['another source', source('population'), [source('finance', { trust: { '*': 1 } })]],
    ['the same standing in other words', source('population', { trust: { '*': 0.5, fullName: 0.5 } }), []],
    ['standing in what the entity does not have', source('population', { trust: { '*': 0.5, charterCapital: 1 } }), []],
    [
      'authority over what the entity does not have',
      source('population', { authorityFor: ['parcel-code', 'national-id'] }),
      [],
    ],
    ['authority named twice', source('population', { authorityFor: ['nationalId', 'national-id'] }), []],
  ])('stays with %s', (_, one, others) => {
    expect(of(one, others)).toBe(before);
  });

  it.each<[string, PolicySource]>([
    ['its trust', source('population', { trust: { '*': 0.6 } })],
    ['its trust in one attribute', source('population', { trust: { '*': 0.5, fullName: 0.6 } })],
    ['its authority', source('population', { authorityFor: ['national-id', 'fullName'] })],
    ['its habits', source('population', { habits: { padsDates: true } })],
  ])('changes with %s', (_, one) => {
    expect(of(one)).not.toBe(before);
  });

  it.each([
    ['a threshold', overrideEntity(declared, { model: raised(person.model) })],
    ['a rule of survivorship', overrideEntity(declared, { survivorship: { fullName: ['most-complete'] } })],
    ['a standardiser', compileEntity({ ...person, standardiserVersion: 'later' })],
    ['a match key', compileEntity({ ...person, blockingKeys: person.blockingKeys.slice(1) })],
  ])('changes with %s', (_, { declaration }) => {
    expect(standardisationFingerprintsOf(declaration, [source('population')]).get('population')).not.toBe(before);
  });
});

describe('an override of a declaration', () => {
  it('takes the place of what it names and of nothing else', () => {
    const { declaration } = overrideEntity(declared, { survivorship: { fullName: ['most-recent'], gone: ['union'] } });
    expect(declaration.model).toBe(person.model);
    expect(declaration.attributes.map(({ name }) => name)).toEqual(person.attributes.map(({ name }) => name));
    expect(declaration.attributes.find(({ name }) => name === 'fullName')?.survivorship).toEqual(['most-recent']);
    expect(declaration.attributes.filter(({ name }) => name !== 'fullName')).toEqual(
      person.attributes.filter(({ name }) => name !== 'fullName'),
    );
  });

  it('is judged as a declaration is, all faults at once', () => {
    const model = { ...person.model, thresholds: { match: 0, review: 4 }, vetoes: [{ name: 'v', predicate: 'none' }] };
    expect(() => overrideEntity(declared, { model })).toThrow(/has \d+ faults: .*thresholds.*; .*predicate/);
  });
});

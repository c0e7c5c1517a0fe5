import fc from 'fast-check';
import { aMember, identifier, PERSON_POLICY } from '../__tests__/a-member';
import { composeGolden } from './compose-golden';
import type { MemberRecord } from './golden-types';

const compose = (members: readonly MemberRecord[]) => composeGolden(members, PERSON_POLICY, []);

interface Case {
  readonly name: string;
  readonly attribute: string;
  readonly members: readonly MemberRecord[];
  readonly value: unknown;
  readonly rule: string;
  readonly recordId: string;
}

const CASES: readonly Case[] = [
  {
    name: 'one distinct value has the rule only-value and names the best record that states it',
    attribute: 'fullName',
    members: [aMember(1, 'tax', { fullName: 'Lê An' }), aMember(2, 'population', { fullName: 'Lê An' })],
    value: 'Lê An',
    rule: 'only-value',
    recordId: '2',
  },
  {
    name: 'authority beats trust, agreement and time',
    attribute: 'fullName',
    members: [
      aMember(1, 'tax', { fullName: 'Lê Anh' }, { observedAt: '2026-05-01T00:00:00Z' }),
      aMember(2, 'phonebook', { fullName: 'Lê Anh' }),
      aMember(3, 'civil', { fullName: 'Lê An' }),
    ],
    value: 'Lê An',
    rule: 'authority',
    recordId: '3',
  },
  {
    name: 'between authorities the more trusted source, by the trust of the attribute before that of all',
    attribute: 'fullName',
    members: [aMember(1, 'civil', { fullName: 'Lê Anh' }), aMember(2, 'population', { fullName: 'Lê An' })],
    value: 'Lê An',
    rule: 'trusted-source',
    recordId: '2',
  },
  {
    name: 'a source that the catalogue does not know has no trust',
    attribute: 'fullName',
    members: [aMember(1, 'phonebook', { fullName: 'Lê Anh' }), aMember(2, 'tax', { fullName: 'Lê An' })],
    value: 'Lê An',
    rule: 'trusted-source',
    recordId: '2',
  },
  {
    name: 'agreement counts sources, not records: duplicates of one source do not outvote two others',
    attribute: 'email',
    members: [
      aMember(1, 'population', { email: 'a@x.vn' }),
      aMember(2, 'population', { email: 'a@x.vn' }),
      aMember(3, 'population', { email: 'a@x.vn' }),
      aMember(4, 'tax', { email: 'b@x.vn' }),
      aMember(5, 'civil', { email: 'b@x.vn' }),
    ],
    value: 'b@x.vn',
    rule: 'most-agreed',
    recordId: '5',
  },
  {
    name: 'the most recent is judged by instants, not by text',
    attribute: 'phone',
    members: [
      aMember(1, 'population', { phone: '0901' }, { observedAt: '2026-03-01T06:00:00+07:00' }),
      aMember(2, 'tax', { phone: '0902' }, { observedAt: '2026-02-28T23:30:00Z' }),
    ],
    value: '0902',
    rule: 'most-recent',
    recordId: '2',
  },
  {
    name: 'the most complete of partial dates',
    attribute: 'dateOfBirth',
    members: [aMember(1, 'population', { dateOfBirth: '1980' }), aMember(2, 'tax', { dateOfBirth: '1980-02-01' })],
    value: '1980-02-01',
    rule: 'most-complete',
    recordId: '2',
  },
  {
    name: 'the most complete of objects has most members',
    attribute: 'address',
    members: [
      aMember(1, 'population', { address: { text: 'a very long street name in a big city' } }),
      aMember(2, 'tax', { address: { text: 'x', communeCode: '26734' } }),
    ],
    value: { text: 'x', communeCode: '26734' },
    rule: 'most-complete',
    recordId: '2',
  },
  {
    name: 'a tie ends in the order of sources',
    attribute: 'phone',
    members: [aMember(1, 'tax', { phone: '0901' }), aMember(2, 'civil', { phone: '0902' })],
    value: '0902',
    rule: 'source-order',
    recordId: '2',
  },
  {
    name: 'sources without a place in the catalogue come last, by their codes',
    attribute: 'phone',
    members: [aMember(1, 'zoo', { phone: '0901' }), aMember(2, 'phonebook', { phone: '0902' })],
    value: '0902',
    rule: 'source-order',
    recordId: '2',
  },
  {
    name: 'the last tie ends in record identity, byte order of the key',
    attribute: 'phone',
    members: [aMember(9, 'tax', { phone: '0901' }), aMember(10, 'tax', { phone: '0902' })],
    value: '0902',
    rule: 'record-identity',
    recordId: '10',
  },
  {
    name: 'lists are united, the best record first, each item once',
    attribute: 'otherNames',
    members: [aMember(1, 'tax', { otherNames: ['C', 'A'] }), aMember(2, 'population', { otherNames: ['B', 'A'] })],
    value: ['B', 'A', 'C'],
    rule: 'union',
    recordId: '2',
  },
];

describe('composeGolden', () => {
  it.each(CASES)('$name', ({ attribute, members, value, rule, recordId }) => {
    const { attributes, provenance } = compose(members);
    expect(attributes[attribute]).toEqual(value);
    expect(provenance[attribute]).toMatchObject({ rule, recordId });
  });

  it('leaves out attributes without a value, and keeps the others in declared order', () => {
    const golden = compose([
      aMember(1, 'tax', { phone: '0901', fullName: 'Lê An', email: '', otherNames: [], nationalId: null }),
    ]);
    expect(Object.keys(golden.attributes)).toEqual(['fullName', 'phone']);
    expect(Object.keys(golden.provenance)).toEqual(['fullName', 'phone']);
  });

  it('leaves out what the policy does not declare', () => {
    expect(compose([aMember(1, 'tax', { shoeSize: 41 })]).attributes).toEqual({});
  });

  it('tells where each value comes from', () => {
    expect(compose([aMember(81, 'tax', { phone: '0901' })]).provenance).toEqual({
      phone: {
        source: 'tax',
        recordId: '81',
        recordKey: 'K81',
        observedAt: '2026-01-01T00:00:00Z',
        rule: 'only-value',
      },
    });
  });

  it('does not see the order of members of an object as a difference', () => {
    const members = [aMember(1, 'tax', { address: { a: 1, b: 2 } }), aMember(2, 'civil', { address: { b: 2, a: 1 } })];
    expect(compose(members).provenance.address?.rule).toBe('only-value');
  });

  it('does not depend on the order of the records', () => {
    const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
    const memberArb = fc.record({
      source: fc.constantFrom('population', 'civil', 'tax', 'phonebook'),
      fullName: value,
      dateOfBirth: fc.constantFrom('1980', '1980-02', '1981-01-01'),
      phone: value,
      email: value,
      otherNames: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
      id: fc.constantFrom('1', '2', '3'),
      status: fc.constantFrom('active' as const, 'superseded' as const, 'cancelled' as const),
      day: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(memberArb, { minLength: 1, maxLength: 7 }),
        fc.infiniteStream(fc.nat()),
        (drafts, chance) => {
          const members = drafts.map(({ source, id, status, day, ...attributes }, index) =>
            aMember(
              index + 1,
              source,
              { ...attributes, nationalId: id },
              {
                observedAt: `2026-01-0${day}T00:00:00Z`,
                identifiers: [identifier('national-id', id, status), identifier('tax-code', id, status)],
              },
            ),
          );
          const shuffled = members.map((member) => ({ member, at: chance.next().value })).sort((l, r) => l.at - r.at);
          const composed = compose(members);
          expect(compose(shuffled.map(({ member }) => member))).toEqual(composed);
          const active = composed.identifiers.filter((i) => i.scheme === 'national-id' && i.status === 'active');
          expect(active.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

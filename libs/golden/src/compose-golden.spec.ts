import fc from 'fast-check';
import { aMember, identifier, PERSON_POLICY } from './__tests__/a-member';
import { composeGolden } from './compose-golden';
import type { MemberRecord } from './golden-types';
import type { Pin } from './pin';

const compose = (members: readonly MemberRecord[], pins: readonly Pin[] = []) =>
  composeGolden(members, PERSON_POLICY, pins);

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
      status: fc.constantFrom('active' as const, 'former' as const),
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

describe('identifiers of a golden record', () => {
  const identifiersOf = (...members: MemberRecord[]) =>
    compose(members).identifiers.map(({ scheme, value, status }) => `${scheme} ${value} ${status}`);

  it('are the union by scheme and value, never by value alone', () => {
    const a = aMember(1, 'tax', {}, { identifiers: [identifier('tax-code', '1'), identifier('national-id', '1')] });
    const b = aMember(2, 'civil', {}, { identifiers: [identifier('tax-code', '1'), identifier('tax-code', '0')] });
    expect(identifiersOf(a, b)).toEqual(['national-id 1 active', 'tax-code 0 active', 'tax-code 1 active']);
  });

  it('are former only when every statement says so', () => {
    const a = aMember(
      1,
      'tax',
      {},
      { identifiers: [identifier('passport', 'B1', 'former'), identifier('passport', 'B2', 'former')] },
    );
    const b = aMember(2, 'civil', {}, { identifiers: [identifier('passport', 'B2', 'active')] });
    expect(identifiersOf(a, b)).toEqual(['passport B1 former', 'passport B2 active']);
  });

  it('of an exclusive scheme: the surviving value of its attribute is active, the others are former', () => {
    const a = aMember(
      1,
      'tax',
      { nationalId: '2' },
      { identifiers: [identifier('national-id', '2')], observedAt: '2026-06-01T00:00:00Z' },
    );
    const b = aMember(2, 'population', { nationalId: '1' }, { identifiers: [identifier('national-id', '1')] });
    expect(identifiersOf(a, b)).toEqual(['national-id 1 active', 'national-id 2 former']);
  });

  it('of an exclusive scheme without an attribute: the best stated one is active', () => {
    const a = aMember(1, 'tax', {}, { identifiers: [identifier('health-insurance', '1')] });
    const b = aMember(2, 'population', {}, { identifiers: [identifier('health-insurance', '2')] });
    expect(identifiersOf(a, b)).toEqual(['health-insurance 1 former', 'health-insurance 2 active']);
  });
});

describe('pins', () => {
  const pin = (order: number, value: unknown): Pin => ({
    attribute: 'phone',
    order,
    decisionId: `D${order}`,
    pinnedAt: '2026-04-01T00:00:00Z',
    value,
  });
  const recordPin = (order: number, recordNo: number): Pin => ({
    attribute: 'phone',
    order,
    decisionId: `D${order}`,
    pinnedAt: '2026-04-01T00:00:00Z',
    recordNo,
  });
  const members = [aMember(1, 'tax', { phone: '0901' }), aMember(2, 'civil', { phone: '0902' })];

  it('put a literal in place of what survives, as the word of a steward', () => {
    const { attributes, provenance } = compose(members, [pin(1, '0999')]);
    expect(attributes.phone).toBe('0999');
    expect(provenance.phone).toEqual({
      source: 'steward',
      recordId: '',
      recordKey: '',
      observedAt: '2026-04-01T00:00:00Z',
      rule: 'pinned',
      decisionId: 'D1',
    });
  });

  it('give a value to an attribute that no record states', () => {
    expect(compose([aMember(1, 'tax', {})], [pin(1, '0999')]).attributes).toEqual({ phone: '0999' });
  });

  it('follow the value of a record', () => {
    const { attributes, provenance } = compose(members, [recordPin(1, 1)]);
    expect(attributes.phone).toBe('0901');
    expect(provenance.phone).toMatchObject({ source: 'tax', recordId: '1', rule: 'pinned', decisionId: 'D1' });
  });

  it.each([
    ['is not a member', recordPin(2, 77)],
    ['does not state the attribute', { ...recordPin(2, 3) }],
  ])('sleep while their record %s, and an older one is in force meanwhile', (_, asleep) => {
    const golden = compose([...members, aMember(3, 'tax', {})], [asleep, pin(1, '0999')]);
    expect(golden.attributes.phone).toBe('0999');
    expect(golden.overriddenPins).toEqual([]);
  });

  it('of two that live, the later wins and the other is reported', () => {
    const golden = compose(members, [pin(1, '0999'), recordPin(2, 1)]);
    expect(golden.attributes.phone).toBe('0901');
    expect(golden.overriddenPins.map(({ decisionId }) => decisionId)).toEqual(['D1']);
  });

  it('that want the same value do not contradict', () => {
    expect(compose(members, [pin(1, '0901'), recordPin(2, 1)]).overriddenPins).toEqual([]);
  });
});

describe('disputes', () => {
  const born = (no: number, source: string, dateOfBirth: string) => aMember(no, source, { dateOfBirth });

  it('are reported where two authorities disagree, with every value', () => {
    const { disputes } = compose([
      born(1, 'population', '1980-02-01'),
      born(2, 'civil', '1980-01-02'),
      born(3, 'tax', '1970'),
    ]);
    expect(disputes).toEqual([
      {
        attribute: 'dateOfBirth',
        values: [
          { value: '1980-01-02', source: 'civil', recordNo: 2 },
          { value: '1980-02-01', source: 'population', recordNo: 1 },
        ],
      },
    ]);
  });

  it.each([
    ['only one of the sources is an authority', [born(1, 'population', '1980'), born(2, 'tax', '1981')]],
    ['one value says more than the other', [born(1, 'population', '1980'), born(2, 'civil', '1980-02-01')]],
    ['both values are of one authority', [born(1, 'civil', '1980'), born(2, 'civil', '1981')]],
  ])('are not, when %s', (_, members) => {
    expect(compose(members).disputes).toEqual([]);
  });

  it('end with a pin', () => {
    const pin: Pin = {
      attribute: 'dateOfBirth',
      order: 1,
      decisionId: 'D',
      pinnedAt: '2026-04-01T00:00:00Z',
      value: '1980',
    };
    expect(compose([born(1, 'population', '1980'), born(2, 'civil', '1981')], [pin]).disputes).toEqual([]);
  });
});

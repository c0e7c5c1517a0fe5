import { aMember, identifier, PERSON_POLICY } from '../../__tests__/a-member';
import { composeGolden } from '../compose-golden';
import type { MemberRecord } from '../golden-types';
import type { Pin } from '../pins/pin-types';

const compose = (members: readonly MemberRecord[], pins: readonly Pin[] = []) =>
  composeGolden(members, PERSON_POLICY, pins);

describe('identifiers of a golden record', () => {
  const identifiersOf = (...members: MemberRecord[]) =>
    compose(members).identifiers.map(({ scheme, value, status }) => `${scheme} ${value} ${status}`);

  it('are the union by scheme and value, never by value alone', () => {
    const a = aMember(1, 'tax', {}, { identifiers: [identifier('tax-code', '1'), identifier('national-id', '1')] });
    const b = aMember(2, 'civil', {}, { identifiers: [identifier('tax-code', '1'), identifier('tax-code', '0')] });
    expect(identifiersOf(a, b)).toEqual(['national-id 1 active', 'tax-code 0 active', 'tax-code 1 active']);
  });

  it('are superseded only when every statement says so', () => {
    const a = aMember(
      1,
      'business',
      {},
      { identifiers: [identifier('passport', 'B1', 'superseded'), identifier('passport', 'B2', 'superseded')] },
    );
    const b = aMember(2, 'civil', {}, { identifiers: [identifier('passport', 'B2', 'active')] });
    expect(identifiersOf(a, b)).toEqual(['passport B1 superseded', 'passport B2 active']);
  });

  it('of an exclusive scheme follow a pin on its attribute', () => {
    const a = aMember(1, 'tax', { nationalId: '2' }, { identifiers: [identifier('national-id', '2')] });
    const b = aMember(2, 'population', { nationalId: '1' }, { identifiers: [identifier('national-id', '1')] });
    const pin: Pin = {
      attribute: 'nationalId',
      order: 1,
      decisionId: 'D',
      pinnedAt: '2026-04-01T00:00:00Z',
      recordNumber: 1,
    };
    expect(compose([a, b], [pin]).identifiers.map(({ value, status }) => [value, status])).toEqual([
      ['1', 'superseded'],
      ['2', 'active'],
    ]);
  });

  it('of an exclusive scheme: the surviving value of its attribute is active, the others are superseded', () => {
    const a = aMember(
      1,
      'tax',
      { nationalId: '2' },
      { identifiers: [identifier('national-id', '2')], observedAt: '2026-06-01T00:00:00Z' },
    );
    const b = aMember(2, 'population', { nationalId: '1' }, { identifiers: [identifier('national-id', '1')] });
    expect(identifiersOf(a, b)).toEqual(['national-id 1 active', 'national-id 2 superseded']);
  });

  it('of an exclusive scheme without an attribute: the best stated one is active', () => {
    const a = aMember(1, 'tax', {}, { identifiers: [identifier('health-insurance', '1')] });
    const b = aMember(2, 'population', {}, { identifiers: [identifier('health-insurance', '2')] });
    expect(identifiersOf(a, b)).toEqual(['health-insurance 1 superseded', 'health-insurance 2 active']);
  });

  it('of a scheme that another replaced are superseded once the golden record has a current number of that one', () => {
    const card = aMember(1, 'tax', {}, { identifiers: [identifier('id-card-9', '9')] });
    const number = aMember(2, 'civil', {}, { identifiers: [identifier('national-id', '1')] });
    const formerNumber = aMember(3, 'civil', {}, { identifiers: [identifier('national-id', '1', 'superseded')] });
    expect(identifiersOf(card)).toEqual(['id-card-9 9 active']);
    expect(identifiersOf(card, number)).toEqual(['id-card-9 9 superseded', 'national-id 1 active']);
    expect(identifiersOf(card, formerNumber)).toEqual(['id-card-9 9 active', 'national-id 1 superseded']);
  });

  it('are cancelled when a record says so and none uses them later', () => {
    const at = (recordNumber: number, year: number, status: 'active' | 'cancelled') =>
      aMember(
        recordNumber,
        'tax',
        {},
        { identifiers: [identifier('tax-code', '1', status)], observedAt: `${year}-01-01T00:00:00Z` },
      );
    expect(identifiersOf(at(1, 2024, 'active'), at(2, 2025, 'cancelled'))).toEqual(['tax-code 1 cancelled']);
    expect(identifiersOf(at(1, 2026, 'active'), at(2, 2025, 'cancelled'))).toEqual(['tax-code 1 active']);
  });

  it('of an exclusive scheme: a cancelled value is no rival of the active one', () => {
    const a = aMember(1, 'population', {}, { identifiers: [identifier('national-id', '1', 'cancelled')] });
    const b = aMember(2, 'tax', {}, { identifiers: [identifier('national-id', '2')] });
    const c = aMember(3, 'phonebook', {}, { identifiers: [identifier('national-id', '3')] });
    expect(identifiersOf(a, b, c)).toEqual([
      'national-id 1 cancelled',
      'national-id 2 active',
      'national-id 3 superseded',
    ]);
  });
});

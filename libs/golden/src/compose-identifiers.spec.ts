import { aMember, identifier, PERSON_POLICY } from './__tests__/a-member';
import { composeGolden } from './compose-golden';
import type { MemberRecord } from './golden-types';
import type { Pin } from './pin';

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

  it('are former only when every statement says so', () => {
    const a = aMember(
      1,
      'business',
      {},
      { identifiers: [identifier('passport', 'B1', 'former'), identifier('passport', 'B2', 'former')] },
    );
    const b = aMember(2, 'civil', {}, { identifiers: [identifier('passport', 'B2', 'active')] });
    expect(identifiersOf(a, b)).toEqual(['passport B1 former', 'passport B2 active']);
  });

  it('of an exclusive scheme follow a pin on its attribute', () => {
    const a = aMember(1, 'tax', { nationalId: '2' }, { identifiers: [identifier('national-id', '2')] });
    const b = aMember(2, 'population', { nationalId: '1' }, { identifiers: [identifier('national-id', '1')] });
    const pin: Pin = {
      attribute: 'nationalId',
      order: 1,
      decisionId: 'D',
      pinnedAt: '2026-04-01T00:00:00Z',
      recordNo: 1,
    };
    expect(compose([a, b], [pin]).identifiers.map(({ value, status }) => [value, status])).toEqual([
      ['1', 'former'],
      ['2', 'active'],
    ]);
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

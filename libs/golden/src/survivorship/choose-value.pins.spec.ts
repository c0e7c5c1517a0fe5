import { aMember, PERSON_POLICY } from '../__tests__/a-member';
import { composeGolden } from './compose-golden';
import type { MemberRecord } from './golden-types';
import type { Pin } from './pins/pin-types';

const compose = (members: readonly MemberRecord[], pins: readonly Pin[] = []) =>
  composeGolden(members, PERSON_POLICY, pins);

describe('pins', () => {
  const pin = (order: number, value: unknown): Pin => ({
    attribute: 'phone',
    order,
    decisionId: `D${order}`,
    pinnedAt: '2026-04-01T00:00:00Z',
    value,
  });
  const recordPin = (order: number, recordNumber: number): Pin => ({
    attribute: 'phone',
    order,
    decisionId: `D${order}`,
    pinnedAt: '2026-04-01T00:00:00Z',
    recordNumber,
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

import { aMember, PERSON_POLICY } from '../__tests__/a-member';
import { explainValue } from './explain-value';

describe('explainValue', () => {
  const members = [
    aMember(1, 'tax', { fullName: 'C' }),
    aMember(2, 'population', { fullName: 'A' }),
    aMember(3, 'civil', { fullName: 'B' }),
    aMember(4, 'civil', { fullName: 'A' }),
  ];

  it('lists the losers with the criterion at which each fell behind, the closest contender first', () => {
    const explanation = explainValue(members, PERSON_POLICY, [], 'fullName');
    expect(explanation?.value).toBe('A');
    expect(explanation?.provenance.rule).toBe('trusted-source');
    expect(explanation?.losers.map(({ value, recordId, lostBy }) => [value, recordId, lostBy])).toEqual([
      ['B', '3', 'trusted-source'],
      ['C', '1', 'authority'],
    ]);
  });

  it('lists what a pin set aside', () => {
    const pin = { attribute: 'fullName', order: 1, decisionId: 'D', pinnedAt: '2026-04-01T00:00:00Z', value: 'B' };
    const losers = explainValue(members, PERSON_POLICY, [pin], 'fullName')?.losers;
    expect(losers?.map(({ recordId, lostBy }) => [recordId, lostBy])).toEqual([
      ['2', 'pinned'],
      ['4', 'pinned'],
      ['1', 'pinned'],
    ]);
  });

  it('loses nothing of a united list', () => {
    const lists = [aMember(1, 'tax', { otherNames: ['A'] }), aMember(2, 'civil', { otherNames: ['B'] })];
    expect(explainValue(lists, PERSON_POLICY, [], 'otherNames')).toMatchObject({ value: ['B', 'A'], losers: [] });
  });

  it.each(['phone', 'shoeSize'])('has nothing to say of %s, which is not stated or not declared', (attribute) => {
    expect(explainValue(members, PERSON_POLICY, [], attribute)).toBeUndefined();
  });
});
